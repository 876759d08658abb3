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

for (let attempt = 1; !scan() && attempt < attempts; attempt += 1) {
	// Only what was published a moment ago is worth waiting for.
	if (version === undefined) break;
	await sleep(pauseMilliseconds);
}
