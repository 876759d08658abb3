import { existsSync } from 'node:fs';
import path from 'node:path';
import { installOnce } from './cache.mjs';
import { runCommand } from './command.mjs';
import { unpackNpmPackage } from './npmPackage.mjs';
import { nodeVersion } from './versions.mjs';

const major = nodeVersion.split('.')[0];

/**
 * Gives a Node that runs n8n: the running one when its major version fits, else one from the npm registry.
 *
 * @param {(text: string) => void} report
 * @returns {Promise<string>} path of the node binary
 */
export async function obtainNode(report) {
	if (process.versions.node.split('.')[0] === major) return process.execPath;

	const folder = await installOnce(`node-${nodeVersion}`, (draft) => unpackNode(draft, report));
	return binaryIn(folder);
}

/**
 * @param {string} nodeBinary
 * @returns {NodeJS.ProcessEnv} this process's environment, in which npm and what it starts run under that Node
 */
export function environmentUnder(nodeBinary) {
	const environment = {
		...process.env,
		PATH: `${path.dirname(nodeBinary)}${path.delimiter}${process.env.PATH}`,
	};
	// With the headers at hand node-gyp does not try to download them.
	const nodeFolder = path.resolve(nodeBinary, '../..');
	if (existsSync(path.join(nodeFolder, 'include/node/node.h'))) {
		environment.npm_config_nodedir = nodeFolder;
	}
	return environment;
}

async function unpackNode(draft, report) {
	const packageName = registryName();
	await unpackNpmPackage({ packageName, version: nodeVersion, folder: draft, report });
	const printed = await runCommand({
		label: 'Trying the unpacked Node',
		command: binaryIn(draft),
		args: ['--version'],
		cwd: draft,
		timeLimitSeconds: 30,
		report,
	});
	if (printed.trim() !== `v${nodeVersion}`) {
		throw new Error(`${packageName} holds Node ${printed.trim()} instead of v${nodeVersion}.`);
	}
}

/** The registry has one package per platform; Windows is called win there. */
function registryName() {
	const platform = process.platform === 'win32' ? 'win' : process.platform;
	return `node-${platform}-${process.arch}`;
}

function binaryIn(folder) {
	return path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}
