/**
 * `node scripts/scanPublished.mjs [version]`: n8n's own scan, in its newest form, of the package on
 * npm; without a version of the newest one. The scan tells its verdict in words and ends with 0
 * either way.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const attempts = 10;
// npm shows a new version, and its provenance, some minutes after it was published.
const pauseMilliseconds = 60_000;

const { name } = JSON.parse(readFileSync('package.json', 'utf8'));
const [version] = process.argv.slice(2);
const wanted = version === undefined ? name : `${name}@${version}`;

/** Before the first version there is nothing to look at every week, and nobody is told of it. */
function isOnNpm() {
	const { stdout } = npm('view', name, 'name', '--json');
	return JSON.parse(stdout || '{}').error?.code !== 'E404';
}

/** @param {...string} args */
function npm(...args) {
	return spawnSync('npm', args, { encoding: 'utf8', shell: process.platform === 'win32' });
}

/** @returns {boolean} whether the scan came to a verdict, which is then this process's exit code */
function scan() {
	const { stdout, stderr } = spawnSync(
		'npx',
		['--yes', '@n8n/scan-community-package@latest', wanted],
		{ encoding: 'utf8', shell: process.platform === 'win32' },
	);
	console.log(`${stdout}${stderr}`);
	const hasPassed = /has passed all security checks/.test(stdout);
	process.exitCode = hasPassed ? 0 : 1;
	return hasPassed || /^Details:/m.test(stdout);
}

if (version === undefined && !isOnNpm()) {
	console.log(`${name} is not on npm yet.`);
	process.exit();
}

for (let attempt = 1; !scan() && attempt < attempts; attempt += 1) {
	// Only what was published a moment ago is worth waiting for.
	if (version === undefined) break;
	await sleep(pauseMilliseconds);
}
