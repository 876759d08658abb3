import { installCommunityPackage } from './communityPackage.mjs';
import { n8nEnvironment } from './environment.mjs';
import { n8nScript, obtainN8n } from './obtain.mjs';
import { freePort } from './ports.mjs';
import { startProgram, waitUntilReady } from './program.mjs';

/**
 * Starts a worker of an n8n in queue mode.
 *
 * @param {object} options
 * @param {string} options.version of n8n
 * @param {string} [options.tarball] path of the package as `npm pack` made it; left out where an
 *   earlier start has put the package into the user folder
 * @param {string} options.userFolder its own: n8n takes what others of the same folder have begun for
 *   what an earlier start has left, and calls it crashed
 * @param {Record<string, string>} options.environment that of the main process
 * @param {number} options.concurrency how many executions it runs at the same time
 * @param {(text: string) => void} options.report
 * @returns {Promise<import('./program.mjs').Program>} which takes work already
 */
export async function startWorker({
	version,
	tarball,
	userFolder,
	environment,
	concurrency,
	report,
}) {
	const { nodeBinary, n8nFolder } = await obtainN8n({ version, report });
	if (tarball !== undefined) {
		await installCommunityPackage({ tarball, userFolder, nodeBinary, report });
	}
	const healthPort = await freePort();
	const worker = startProgram({
		command: nodeBinary,
		args: [n8nScript(n8nFolder), 'worker', `--concurrency=${concurrency}`],
		options: {
			cwd: n8nFolder,
			env: n8nEnvironment({
				userFolder,
				port: await freePort(),
				brokerPort: await freePort(),
				extra: {
					...environment,
					QUEUE_HEALTH_CHECK_ACTIVE: 'true',
					QUEUE_HEALTH_CHECK_PORT: String(healthPort),
					N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
				},
			}),
		},
	});
	try {
		await waitUntilReady({
			label: `Starting a worker of n8n ${version}`,
			usual: '10 s',
			program: worker,
			isReady: () => answersReadiness(healthPort),
			report,
		});
	} catch (error) {
		await worker.stop();
		throw error;
	}
	return worker;
}

async function answersReadiness(port) {
	try {
		return (await fetch(`http://127.0.0.1:${port}/healthz/readiness`)).ok;
	} catch {
		return false;
	}
}
