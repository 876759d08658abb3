import { mkdir, stat } from 'node:fs/promises';
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
 * @param {string} [options.into] folder that keeps the tarball; without it, one that is removed when
 *   this process ends
 * @param {(text: string) => void} options.report
 * @returns {Promise<{ tarball: string, bytes: number }>} path of the .tgz, and its size in bytes
 */
export async function packPackage({ into, report }) {
	const step = { command: 'npm', cwd: projectRoot, timeLimitSeconds, report };
	await runCommand({ ...step, label: 'Building the package', args: ['run', 'build'] });

	const folder = into === undefined ? (await makeTemporaryFolder('pack')).path : path.resolve(into);
	await mkdir(folder, { recursive: true });
	const printed = await runCommand({
		...step,
		label: 'Packing the package',
		args: ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
	});
	const [{ filename }] = JSON.parse(printed);
	const tarball = path.join(folder, filename);
	return { tarball, bytes: (await stat(tarball)).size };
}
