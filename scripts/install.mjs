import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const projectRoot = fileURLToPath(new URL('..', import.meta.url));
const timeLimitMilliseconds = 600_000;
// npm writes the two lock files one after the other, in either order.
const toleranceMilliseconds = 2_000;

/**
 * Installs the development packages when they are not there or older than package-lock.json, as
 * after a clone or a pull. npm's own output is shown.
 *
 * @throws when npm fails or takes longer than ten minutes
 */
export function installIfMissing() {
	const installed = modifiedAt('node_modules/.package-lock.json');
	const wanted = modifiedAt('package-lock.json');
	if (wanted === undefined) throw new Error(`There is no package-lock.json in ${projectRoot}.`);
	if (installed !== undefined && installed + toleranceMilliseconds >= wanted) return;

	process.stdout.write('Installing the development packages: about two minutes, once.\n');
	// A clone gets exactly what the lock file says. After a pull only what is new is fetched, and a
	// registry mirror that lacks something gets the tolerant way too.
	if (installed === undefined && npm('ci').problem === undefined) return;
	const { problem } = npm('install', '--no-save');
	if (problem !== undefined) throw new Error(`npm install ${problem}`);
}

/**
 * Scripts stay off: isolated-vm, which n8n-core brings along, does not compile on Node 20.
 *
 * @param {...string} command
 * @returns {{ problem?: string }} what went wrong, where something did
 */
function npm(...command) {
	const { status, error } = spawnSync(
		'npm',
		[...command, '--ignore-scripts', '--no-audit', '--no-fund'],
		{
			cwd: projectRoot,
			stdio: 'inherit',
			timeout: timeLimitMilliseconds,
			shell: process.platform === 'win32',
		},
	);
	if (error) return { problem: `did not finish: ${error.message}` };
	return status === 0 ? {} : { problem: `failed with exit code ${status}. Its output is above.` };
}

/**
 * @param {string} file relative to the project's root
 * @returns {number | undefined} in milliseconds since 1970; undefined where there is no such file
 */
function modifiedAt(file) {
	return statSync(path.join(projectRoot, file), { throwIfNoEntry: false })?.mtimeMs;
}
