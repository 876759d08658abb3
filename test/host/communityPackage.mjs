import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from './command.mjs';
import { environmentUnder } from './obtainNode.mjs';

const timeLimitSeconds = 120;

/**
 * Installs a packed package the way n8n installs a community package: into its user folder, without
 * scripts, and without peer dependencies, so that the package gets n8n's own copy of n8n-workflow.
 *
 * @param {object} options
 * @param {string} options.tarball path of the .tgz
 * @param {string} options.userFolder what N8N_USER_FOLDER names
 * @param {string} options.nodeBinary the Node that npm runs under
 * @param {(text: string) => void} options.report
 */
export async function installCommunityPackage({ tarball, userFolder, nodeBinary, report }) {
	const folder = path.join(userFolder, '.n8n/nodes');
	// What an earlier run left would make npm compare the new tarball with the old one's checksum.
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	const manifest = { name: 'installed-nodes', private: true, dependencies: {} };
	await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));

	await runCommand({
		label: `Installing ${path.basename(tarball)} into n8n`,
		command: 'npm',
		args: [
			'install',
			path.resolve(tarball),
			'--ignore-scripts',
			'--omit=peer',
			'--legacy-peer-deps',
			'--no-audit',
			'--no-fund',
		],
		cwd: folder,
		environment: environmentUnder(nodeBinary),
		timeLimitSeconds,
		report,
	});
}
