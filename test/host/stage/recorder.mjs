import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { serveUntilEnd } from './localServer.mjs';

/**
 * Starts a server in the place of those that n8n's own nodes would call. It keeps what arrives, by
 * path, and answers `{}` where nothing else is said.
 *
 * @param {{ after: (close: () => Promise<void>) => void }} test whose end is the server's end
 * @returns {Promise<Recorder>}
 */
export async function openRecorder(test) {
	const recorder = new Recorder();
	recorder.url = await serveUntilEnd(test, recorder.server);
	return recorder;
}

class Recorder {
	#received = new Map();
	#answers = new Map();
	server = createServer(async (request, response) => {
		const path = decodeURIComponent(request.url.slice(1).split('?')[0]);
		const body = JSON.parse((await text(request)) || '{}');
		this.received(path).push(body);
		const { status = 200, body: answer = {} } = this.#answers.get(path)?.(body) ?? {};
		response.writeHead(status, { 'content-type': 'application/json' });
		response.end(JSON.stringify(answer));
	});

	/**
	 * @param {string} path without a slash in front and without a query
	 * @returns {any[]} the bodies that have arrived there, in order; the list goes on growing
	 */
	received(path) {
		if (!this.#received.has(path)) this.#received.set(path, []);
		return this.#received.get(path);
	}

	/**
	 * @param {string} path
	 * @param {(body: any) => { status?: number, body?: unknown }} answer
	 */
	answer(path, answer) {
		this.#answers.set(path, answer);
	}
}
