import { freePort } from '../ports.mjs';
import { startProgram, waitUntilReady } from '../program.mjs';
import { obtainRedis } from './obtainRedis.mjs';

/**
 * Starts a Redis of its own, which keeps nothing.
 *
 * @param {object} options
 * @param {string} options.folder where it may write
 * @param {(text: string) => void} options.report
 * @returns {Promise<{ environment: Record<string, string>, stop: () => Promise<void> }>} what n8n needs
 *   to find it
 */
export async function startRedis({ folder, report }) {
	const { command, environment } = await obtainRedis(report);
	const port = String(await freePort());
	const program = startProgram({
		command,
		args: [
			...['--port', port, '--bind', '127.0.0.1', '--dir', folder],
			...['--save', '', '--appendonly', 'no'],
		],
		options: { cwd: folder, env: environment },
	});
	await waitUntilReady({
		label: 'Starting Redis',
		usual: '1 s',
		program,
		isReady: () => /ready to accept connections/i.test(program.log()),
		report,
	});
	return {
		environment: { QUEUE_BULL_REDIS_HOST: '127.0.0.1', QUEUE_BULL_REDIS_PORT: port },
		stop: () => program.stop(),
	};
}
