import { randomUUID } from 'node:crypto';
import { freePort } from '../ports.mjs';
import { startPostgres } from '../services/postgres.mjs';
import { startRedis } from '../services/redis.mjs';
import { makeTemporaryFolder } from '../temporary.mjs';
import { startWorker } from '../worker.mjs';
import { startOwnN8n } from './ownN8n.mjs';

const report = () => {};
/** How long a worker that is to end may go on with what it has begun. */
const shutdownSeconds = 60;

const settings = {
	EXECUTIONS_MODE: 'queue',
	N8N_GRACEFUL_SHUTDOWN_TIMEOUT: String(shutdownSeconds),
	// It is noticed sooner than after n8n's own minute and a half that a worker is gone.
	QUEUE_WORKER_LOCK_DURATION: '20000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '4000',
	QUEUE_WORKER_STALLED_INTERVAL: '5000',
	// n8n 2 knows nothing else: what a worker left unfinished is not begun anew.
	QUEUE_WORKER_MAX_STALLED_COUNT: '0',
};

/** So many executions a worker runs at the same time, the fewest that n8n advises. */
export const workerConcurrency = 5;

/**
 * Starts an n8n in queue mode: a main process and two workers with one key, a Redis and a PostgreSQL.
 *
 * @param {object} options
 * @param {{ after: (close: () => Promise<void>) => void }} options.test whose end is the end of all
 * @param {string} options.version
 * @param {string} options.tarball path of the package as `npm pack` made it
 * @param {Record<string, string>} [options.environment] environment variables for n8n, on top
 * @returns {Promise<QueueN8n>} of which the second worker does not run yet
 */
export async function startQueueN8n({ test, version, tarball, environment = {} }) {
	const closers = [];
	// What began last ends first: n8n does not like to be without its database.
	const later = { after: (close) => closers.unshift(close) };
	test.after(async () => {
		for (const close of closers) await close();
	});
	const makeFolder = async (purpose) => {
		const folder = await makeTemporaryFolder(purpose);
		later.after(async () => folder.remove());
		return folder.path;
	};
	const start = async (service, startService) => {
		const started = await startService({ folder: await makeFolder(service), report });
		later.after(started.stop);
		return started.environment;
	};
	const port = await freePort();
	const shared = {
		...settings,
		// A worker tells the address at which the main process takes in the answer to a question.
		WEBHOOK_URL: `http://localhost:${port}/`,
		...(await start('redis', startRedis)),
		...(await start('postgres', startPostgres)),
		N8N_ENCRYPTION_KEY: randomUUID(),
		...environment,
	};
	const main = await startOwnN8n({ test: later, version, tarball, environment: shared, port });
	const workers = [];
	for (const name of ['worker 1', 'worker 2']) {
		const userFolder = await makeFolder('worker');
		workers.push(new Worker(name, { version, tarball, userFolder, environment: shared }));
	}
	later.after(async () => {
		await Promise.all(workers.map((worker) => worker.stop()));
	});
	await workers[0].start();
	return new QueueN8n(main, workers);
}

/** An n8n in queue mode. */
export class QueueN8n {
	/**
	 * @param {import('./ownN8n.mjs').OwnN8n} main
	 * @param {Worker[]} workers
	 */
	constructor(main, workers) {
		this.main = main;
		this.workers = workers;
	}

	get host() {
		return this.main.host;
	}

	/** Starts those that do not run. */
	async startWorkers() {
		await Promise.all(this.workers.map((worker) => worker.start()));
	}

	/**
	 * @param {string} executionId
	 * @returns {Worker[]} those that have begun to run an execution, the same one as often as it did
	 */
	whoRan(executionId) {
		const begun = new RegExp(`Worker started execution ${executionId} \\(`, 'g');
		return this.workers.flatMap((worker) => Array.from(worker.log.matchAll(begun), () => worker));
	}
}

/** A worker that can be ended and started again. */
class Worker {
	#settings;
	#program;
	#logs = '';

	constructor(name, settings) {
		this.name = name;
		this.#settings = { ...settings, concurrency: workerConcurrency, report };
	}

	/** What it has written, also before it was started again. */
	get log() {
		return this.#logs + (this.#program?.log() ?? '');
	}

	async start() {
		if (this.#program !== undefined) return;
		this.#program = await startWorker(this.#settings);
		delete this.#settings.tarball;
	}

	/** Lets it finish what it has begun. */
	async stop() {
		await this.#end((program) => program.stop(2 * shutdownSeconds * 1000));
	}

	/** Ends it in the middle of what it is doing. */
	async kill() {
		await this.#end((program) => program.kill());
	}

	async #end(end) {
		if (this.#program === undefined) return;
		await end(this.#program);
		this.#logs = this.log;
		this.#program = undefined;
	}
}
