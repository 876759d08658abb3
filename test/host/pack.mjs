import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './command.mjs';
import { makeTemporaryFolder } from './temporary.mjs';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
const timeLimitSeconds = 180;

/**
 * Builds the package and packs it as it would be published.
 *
 * @param {object} options
 * @param {(text: string) => void} options.report
 * @returns {Promise<{ tarball: string, bytes: number }>} path of the .tgz, in a folder that is
 *   removed when this process ends, and its size in bytes
 */
export async function packPackage({ report }) {
	const step = { command: 'npm', cwd: projectRoot, timeLimitSeconds, report };
	await runCommand({ ...step, label: 'Building the package', args: ['run', 'build'] });

	const folder = await makeTemporaryFolder('pack');
	const printed = await runCommand({
		...step,
		label: 'Packing the package',
		args: ['pack', '--json', '--ignore-scripts', '--pack-destination', folder.path],
	});
	const [{ filename }] = JSON.parse(printed);
	const tarball = path.join(folder.path, filename);
	return { tarball, bytes: (await stat(tarball)).size };
}
