import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeTemporaryFolder } from '../temporary.mjs';
import { startN8n } from '../n8n.mjs';
import { waitUntil } from './waiting.mjs';

const noteMilliseconds = 120_000;

/**
 * Starts an n8n for one test alone, which can end it and start it again with all that it had stored.
 *
 * @param {object} options
 * @param {{ after: (close: () => Promise<void>) => void }} options.test whose end is the n8n's end
 * @param {string} options.version
 * @param {string} options.tarball path of the package as `npm pack` made it
 * @param {Record<string, string>} [options.environment] environment variables for n8n, on top
 * @param {number} [options.port] any free one by default
 * @returns {Promise<OwnN8n>}
 */
export async function startOwnN8n({ test, version, tarball, environment, port }) {
	const folder = await makeTemporaryFolder(`own-${version}`);
	const own = new OwnN8n({ version, environment, userFolder: folder.path, report: () => {} });
	test.after(async () => {
		await own.stop();
		folder.remove();
	});
	await own.start({ tarball, port });
	return own;
}

/** An n8n that is stopped and started on one user folder. */
export class OwnN8n {
	#settings;
	#logs = '';

	constructor(settings) {
		this.#settings = settings;
	}

	/** What all of them have written, one after the other. */
	get log() {
		return this.#logs + (this.host?.log ?? '');
	}

	/**
	 * @param {object} [options]
	 * @param {string} [options.tarball] for the first start; later ones find the package in the user folder
	 * @param {number} [options.port] any free one by default
	 */
	async start({ tarball, port } = {}) {
		/** @type {import('../host.mjs').Host | undefined} The one that runs now. */
		this.host = await startN8n({ ...this.#settings, tarball, port });
	}

	/**
	 * Waits until n8n has noted that it has nothing more to do for an execution. One that waits while this
	 * is not noted is taken for one that was under way, when n8n starts again: it has crashed then.
	 *
	 * @param {string} executionId
	 */
	async hasNoted(executionId) {
		const file = path.join(this.#settings.userFolder, '.n8n/n8nEventLog.log');
		const note = new RegExp(`"n8n\\.workflow\\.(success|failed)".*"executionId":"${executionId}"`);
		await waitUntil(
			`n8n has noted the end of execution ${executionId}`,
			() => note.test(readFileSync(file, 'utf8')),
			noteMilliseconds,
		);
	}

	async stop() {
		await this.#end((host) => host.stop());
	}

	/** Ends it in the middle of what it is doing. */
	async kill() {
		await this.#end((host) => host.kill());
	}

	async #end(end) {
		if (this.host === undefined) return;
		await end(this.host);
		this.#logs = this.log;
		this.host = undefined;
	}
}
