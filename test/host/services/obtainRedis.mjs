import { readdirSync } from 'node:fs';
import path from 'node:path';
import { installOnce } from '../cache.mjs';
import { runCommand } from '../command.mjs';
import { unpackDebianPackage } from './debian.mjs';
import { findOnPath } from './onPath.mjs';

const trialTimeLimitSeconds = 30;
const names = ['redis-server', 'valkey-server'];

/**
 * Gives a Redis: the one that is installed, else Debian's, unpacked into the cache.
 *
 * @param {(text: string) => void} report
 * @returns {Promise<{ command: string, environment: NodeJS.ProcessEnv }>}
 * @throws where there is none and no apt-get either, with what to install
 */
export async function obtainRedis(report) {
	const installed = names.map(findOnPath).find(Boolean);
	if (installed !== undefined) return { command: installed, environment: process.env };
	if (findOnPath('apt-get') === undefined || findOnPath('dpkg-deb') === undefined) {
		throw new Error(
			'The tests of queue mode need a Redis. Install one so that "redis-server" is found: on macOS "brew install redis", on Fedora "dnf install valkey". On Debian and Ubuntu it is fetched by itself.',
		);
	}
	return redisIn(await installOnce('redis-debian', (draft) => unpackRedis(draft, report)));
}

async function unpackRedis(draft, report) {
	await unpackDebianPackage({ name: 'redis-server', folder: draft, report });
	const { command, environment } = redisIn(draft);
	await runCommand({
		label: 'Trying the unpacked Redis',
		command,
		args: ['--version'],
		cwd: draft,
		environment,
		timeLimitSeconds: trialTimeLimitSeconds,
		report,
	});
}

/** The libraries that came along are found first; the others are the system's. */
function redisIn(folder) {
	const libraries = readdirSync(path.join(folder, 'usr/lib'), { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && entry.name.includes('-linux-'))
		.map(({ name }) => path.join(folder, 'usr/lib', name));
	return {
		command: path.join(folder, 'usr/bin/redis-server'),
		environment: { ...process.env, LD_LIBRARY_PATH: libraries.join(path.delimiter) },
	};
}
