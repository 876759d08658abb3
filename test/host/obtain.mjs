import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { installOnce } from './cache.mjs';
import { runCommand } from './command.mjs';
import { environmentUnder, obtainNode } from './obtainNode.mjs';
import { defaultVersion, supportedVersions } from './versions.mjs';

const installTimeLimitSeconds = 900;
const rebuildTimeLimitSeconds = 600;
const trialTimeLimitSeconds = 120;

/**
 * Gives an n8n that is ready to start, installing it and its Node first when they are not in the
 * cache. The first time takes several minutes and about 3 GB; later times take no time.
 *
 * @param {object} options
 * @param {'2.40.5' | '1.123.81'} [options.version]
 * @param {(text: string) => void} options.report gets a line per step and one every ten seconds
 * @returns {Promise<{ nodeBinary: string, n8nFolder: string }>} the Node to run it with, and the
 *   folder whose node_modules holds n8n
 */
export async function obtainN8n({ version = defaultVersion, report }) {
	const release = supportedVersions[version];
	if (release === undefined) {
		const known = Object.keys(supportedVersions).join(', ');
		throw new Error(`It is not known how n8n ${version} installs. Known versions: ${known}.`);
	}
	const nodeBinary = await obtainNode(report);
	const n8nFolder = await installOnce(`n8n-${version}`, (draft) =>
		installN8n({ version, release, nodeBinary, draft, report }),
	);
	return { nodeBinary, n8nFolder };
}

/**
 * @param {string} n8nFolder
 * @returns {string} path of the script that starts n8n
 */
export function n8nScript(n8nFolder) {
	return path.join(n8nFolder, 'node_modules/n8n/bin/n8n');
}

async function installN8n({ version, release, nodeBinary, draft, report }) {
	const { before, overrides } = release;
	const environment = environmentUnder(nodeBinary);
	const manifest = { name: 'n8n-host', private: true, overrides };
	await writeFile(path.join(draft, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);

	await runCommand({
		label: `Installing n8n ${version} (about 3 minutes)`,
		command: 'npm',
		args: [
			'install',
			`n8n@${version}`,
			`--before=${before}`,
			'--save-exact',
			'--ignore-scripts',
			'--no-audit',
			'--no-fund',
		],
		cwd: draft,
		environment,
		timeLimitSeconds: installTimeLimitSeconds,
		// npm has been seen to hang after its work. It writes this file as the last thing.
		isDone: () => existsSync(path.join(draft, 'node_modules/.package-lock.json')),
		report,
	});
	await runCommand({
		label: 'Compiling SQLite for n8n (about 1 minute)',
		command: 'npm',
		args: ['rebuild', 'sqlite3', '--ignore-scripts=false'],
		cwd: draft,
		environment,
		timeLimitSeconds: rebuildTimeLimitSeconds,
		report,
	});
	await tryN8n({ version, nodeBinary, draft, environment, report });
}

async function tryN8n({ version, nodeBinary, draft, environment, report }) {
	const trial = { cwd: draft, environment, timeLimitSeconds: trialTimeLimitSeconds, report };
	await runCommand({
		...trial,
		label: 'Trying SQLite',
		command: nodeBinary,
		args: ['-e', 'require("sqlite3")'],
	});
	const printed = await runCommand({
		...trial,
		label: 'Trying n8n',
		command: nodeBinary,
		args: [n8nScript(draft), '--version'],
	});
	if (!printed.split(/\s+/).includes(version)) {
		throw new Error(`The installed n8n calls itself "${printed.trim()}" instead of ${version}.`);
	}
}
