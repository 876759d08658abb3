import { installCommunityPackage } from './communityPackage.mjs';
import { n8nEnvironment } from './environment.mjs';
import { Host } from './host.mjs';
import { n8nOfImage } from './image.mjs';
import { n8nScript, obtainN8n } from './obtain.mjs';
import { logInAsOwner } from './owner.mjs';
import { freePort } from './ports.mjs';
import { startProgram, waitUntilReady } from './program.mjs';
import { RestClient } from './rest.mjs';
import { makeTemporaryFolder } from './temporary.mjs';
import { defaultVersion } from './versions.mjs';

/**
 * What is started as an n8n.
 *
 * @typedef {object} Program
 * @property {string} version
 * @property {string} nodeBinary the Node that npm runs under
 * @property {(at: { userFolder: string, environment: NodeJS.ProcessEnv }) => { command: string, args: string[], cwd: string }} start
 */

/**
 * Starts a real n8n with a packed community package in it, and an owner who is logged in.
 *
 * @param {object} options
 * @param {'2.40.5' | '1.123.81'} [options.version]
 * @param {string} [options.image] a Docker image, instead of a version from the npm registry
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
	version: wanted = defaultVersion,
	image,
	tarball,
	port,
	userFolder,
	logFile,
	environment = {},
	report,
}) {
	const { version, nodeBinary, start } =
		image === undefined ? await n8nOfRegistry(wanted, report) : n8nOfImage(image);
	const temporary = userFolder === undefined ? await makeTemporaryFolder('user') : undefined;
	const folder = userFolder ?? temporary.path;

	let running;
	try {
		if (tarball !== undefined) {
			await installCommunityPackage({ tarball, userFolder: folder, nodeBinary, report });
		}
		const editorPort = await freePort(port);
		const settings = n8nEnvironment({
			userFolder: folder,
			port: editorPort,
			brokerPort: await freePort(),
			extra: environment,
		});
		const { command, args, cwd } = start({ userFolder: folder, environment: settings });
		running = startProgram({
			command,
			args,
			options: { cwd, env: settings },
			logFile,
			afterStop: () => temporary?.remove(),
		});
		const rest = new RestClient(`http://127.0.0.1:${editorPort}`);
		await waitUntilReady({
			label: `Starting n8n ${version}`,
			usual: '10 s, the first time up to 90 s',
			program: running,
			isReady: () => answersSettings(rest),
			report,
		});
		await logInAsOwner(rest);
		return new Host({ version, rest, process: running });
	} catch (error) {
		await running?.stop();
		temporary?.remove();
		throw error;
	}
}

/** @returns {Promise<Program>} */
async function n8nOfRegistry(version, report) {
	const { nodeBinary, n8nFolder } = await obtainN8n({ version, report });
	return {
		version,
		nodeBinary,
		start: () => ({
			command: nodeBinary,
			args: [n8nScript(n8nFolder), 'start'],
			cwd: n8nFolder,
		}),
	};
}

/** The settings answer only when the database is migrated; n8n's health check answers earlier. */
async function answersSettings(rest) {
	try {
		const settings = await rest.request('GET', '/rest/settings');
		return settings.userManagement !== undefined;
	} catch {
		return false;
	}
}
