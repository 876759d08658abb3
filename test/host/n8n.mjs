import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { tail } from './command.mjs';
import { installCommunityPackage } from './communityPackage.mjs';
import { n8nEnvironment } from './environment.mjs';
import { Host } from './host.mjs';
import { n8nScript, obtainN8n } from './obtain.mjs';
import { logInAsOwner } from './owner.mjs';
import { freePort } from './ports.mjs';
import { isRunning, spawnGroup, stopGroup } from './processes.mjs';
import { secondsSince } from './report.mjs';
import { RestClient } from './rest.mjs';
import { makeTemporaryFolder } from './temporary.mjs';
import { defaultVersion } from './versions.mjs';

const startMilliseconds = 600_000;
const graceMilliseconds = 5_000;
const pollMilliseconds = 500;
const heartbeatMilliseconds = 10_000;
const logCharacters = 1_000_000;

/**
 * Starts a real n8n with a packed community package in it, and an owner who is logged in.
 *
 * @param {object} options
 * @param {'2.40.5' | '1.123.81'} [options.version]
 * @param {string} [options.tarball] path of the package as `npm pack` made it; left out where an
 *   earlier start has put the package into the user folder
 * @param {number} [options.port] of the editor; any free one by default
 * @param {string} [options.userFolder] kept afterwards; a temporary one by default
 * @param {string} [options.logFile] gets everything that n8n writes, for readers in other processes
 * @param {Record<string, string>} [options.environment] environment variables for n8n, on top
 * @param {(text: string) => void} options.report
 * @returns {Promise<Host>}
 */
export async function startN8n({
	version = defaultVersion,
	tarball,
	port,
	userFolder,
	logFile,
	environment = {},
	report,
}) {
	const { nodeBinary, n8nFolder } = await obtainN8n({ version, report });
	const temporary = userFolder === undefined ? await makeTemporaryFolder('user') : undefined;
	const folder = userFolder ?? temporary.path;

	let running;
	try {
		if (tarball !== undefined) {
			await installCommunityPackage({ tarball, userFolder: folder, nodeBinary, report });
		}
		const editorPort = await freePort(port);
		running = launch({
			nodeBinary,
			n8nFolder,
			environment: n8nEnvironment({
				userFolder: folder,
				port: editorPort,
				brokerPort: await freePort(),
				extra: environment,
			}),
			logFile,
			removeFolder: () => temporary?.remove(),
		});
		const rest = new RestClient(`http://127.0.0.1:${editorPort}`);
		await waitUntilReady({ version, rest, running, report });
		await logInAsOwner(rest);
		return new Host({ version, rest, process: running });
	} catch (error) {
		await running?.stop();
		temporary?.remove();
		throw error;
	}
}

function launch({ nodeBinary, n8nFolder, environment, logFile, removeFolder }) {
	const child = spawnGroup(nodeBinary, [n8nScript(n8nFolder), 'start'], {
		cwd: n8nFolder,
		env: environment,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let log = '';
	const keep = (chunk) => {
		log = (log + chunk).slice(-logCharacters);
		if (logFile !== undefined) appendFileSync(logFile, chunk);
	};
	child.stdout.on('data', keep);
	child.stderr.on('data', keep);
	const ended = new Promise((resolve) => {
		child.once('exit', resolve);
		child.once('error', (error) => {
			keep(error.message);
			resolve();
		});
	});

	return {
		ended,
		log: () => log,
		isRunning: () => isRunning(child),
		stop: async () => {
			await stopGroup(child, graceMilliseconds);
			removeFolder();
		},
		kill: async () => await stopGroup(child, 0),
	};
}

/** The settings answer only when the database is migrated; n8n's health check answers earlier. */
async function waitUntilReady({ version, rest, running, report }) {
	const label = `Starting n8n ${version}`;
	const start = Date.now();
	let nextHeartbeat = start + heartbeatMilliseconds;
	report(`${label} (10 s, the first time up to 90 s) …`);

	while (!(await answersSettings(rest))) {
		if (!running.isRunning()) throw new Error(`${label}: it ended.\n${tail(running.log())}`);
		if (Date.now() - start > startMilliseconds) {
			throw new Error(
				`${label}: not ready after ${secondsSince(start)} s.\n${tail(running.log())}`,
			);
		}
		if (Date.now() > nextHeartbeat) {
			report(`${label}: still at it after ${secondsSince(start)} s`);
			nextHeartbeat += heartbeatMilliseconds;
		}
		await sleep(pollMilliseconds);
	}
	report(`${label}: ready after ${secondsSince(start)} s`);
}

async function answersSettings(rest) {
	try {
		const settings = await rest.request('GET', '/rest/settings');
		return settings.userManagement !== undefined;
	} catch {
		return false;
	}
}
