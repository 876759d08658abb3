import { spawnSync } from 'node:child_process';
import { chownSync, cpSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../command.mjs';
import { freePort } from '../ports.mjs';
import { startProgram, waitUntilReady } from '../program.mjs';
import { obtainPostgres } from './obtainPostgres.mjs';

const initializeSeconds = 300;
// PostgreSQL refuses to run as root.
const lowlyUser = 'nobody';

/**
 * Starts a PostgreSQL of its own with an empty database.
 *
 * @param {object} options
 * @param {string} options.folder an empty one that becomes its own
 * @param {(text: string) => void} options.report
 * @returns {Promise<{ environment: Record<string, string>, stop: () => Promise<void> }>} what n8n needs
 *   to find it
 */
export async function startPostgres({ folder, report }) {
	const obtained = await obtainPostgres(report);
	const user = process.getuid?.() === 0 ? idsOf(lowlyUser) : undefined;
	const binFolder = user === undefined ? obtained.binFolder : handOver({ folder, obtained, user });
	const data = path.join(folder, 'data');
	// What it writes is read below, so it is not to be in somebody's own language.
	const environment = { PATH: process.env.PATH, LC_ALL: 'C' };
	await runCommand({
		label: 'Initializing PostgreSQL (5 s)',
		command: path.join(binFolder, 'initdb'),
		args: [
			...['--pgdata', data, '--username', 'n8n', '--auth', 'trust'],
			...['--encoding', 'UTF8', '--no-locale', '--no-sync'],
		],
		cwd: folder,
		environment,
		user,
		timeLimitSeconds: initializeSeconds,
		report,
	});
	const port = String(await freePort());
	const program = startProgram({
		command: path.join(binFolder, 'postgres'),
		args: [
			...['-D', data, '-p', port, '-c', 'listen_addresses=127.0.0.1'],
			...['-c', 'unix_socket_directories=', '-c', 'fsync=off'],
		],
		options: { cwd: folder, env: environment, ...user },
	});
	await waitUntilReady({
		label: 'Starting PostgreSQL',
		usual: '1 s',
		program,
		isReady: () => program.log().includes('ready to accept connections'),
		report,
	});
	return {
		environment: {
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: '127.0.0.1',
			DB_POSTGRESDB_PORT: port,
			DB_POSTGRESDB_DATABASE: 'postgres',
			DB_POSTGRESDB_USER: 'n8n',
			DB_POSTGRESDB_PASSWORD: 'n8n',
		},
		stop: () => program.stop(),
	};
}

/**
 * Gives the folder to another user, who may not look into the cache: it lies in root's own folder.
 *
 * @returns {string} where that user finds the programs
 */
function handOver({ folder, obtained: { binFolder, treeFolder }, user }) {
	chownSync(folder, user.uid, user.gid);
	if (treeFolder === undefined) return binFolder;
	const copy = path.join(folder, 'programs');
	cpSync(treeFolder, copy, { recursive: true, verbatimSymlinks: true });
	return path.join(copy, path.relative(treeFolder, binFolder));
}

function idsOf(user) {
	const [uid, gid] = ['-u', '-g'].map((option) => {
		const { stdout } = spawnSync('id', [option, user], { encoding: 'utf8' });
		return Number.parseInt(stdout, 10);
	});
	if (!Number.isInteger(uid) || !Number.isInteger(gid)) {
		throw new Error(`PostgreSQL does not run as root, and there is no user "${user}" to run it.`);
	}
	return { uid, gid };
}
