import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { makeTemporaryFolder } from '../temporary.mjs';
import { startN8n } from '../n8n.mjs';

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
	 * Removes n8n's log of events, while it does not run. By this log it takes executions that wait for
	 * crashed ones when it starts again, and lets them wait again a moment later: who looks in between would
	 * see them crashed.
	 */
	forgetEvents() {
		const folder = path.join(this.#settings.userFolder, '.n8n');
		for (const name of readdirSync(folder)) {
			if (name.startsWith('n8nEventLog')) rmSync(path.join(folder, name));
		}
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
