import { rm } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from './command.mjs';

const timeLimitSeconds = 300;

/**
 * Unpacks a package of the npm registry, without what it depends on and without running anything of it.
 *
 * @param {object} options
 * @param {string} options.packageName
 * @param {string} options.version
 * @param {string} options.folder gets what is in the package
 * @param {(text: string) => void} options.report
 */
export async function unpackNpmPackage({ packageName, version, folder, report }) {
	const step = { cwd: folder, timeLimitSeconds, report };
	await runCommand({
		...step,
		label: `Downloading ${packageName} ${version}`,
		command: 'npm',
		args: ['pack', `${packageName}@${version}`, '--loglevel=error'],
	});
	const archive = `${packageName.replace('@', '').replace('/', '-')}-${version}.tgz`;
	await runCommand({
		...step,
		label: `Unpacking ${packageName} ${version}`,
		command: 'tar',
		args: ['-xzf', archive, '--strip-components=1'],
	});
	await rm(path.join(folder, archive));
}
