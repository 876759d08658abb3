import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const requestMilliseconds = 120_000;
const busyStatus = 503;
const busyMilliseconds = 500;
const connectionEnded = ['ECONNRESET', 'UND_ERR_SOCKET'];

/**
 * The REST interface of a running n8n, used as its editor uses it: with the log-in cookie and a
 * constant browser id.
 */
export class RestClient {
	#browserId;
	#cookie;

	/**
	 * @param {string} url address of the n8n, without a slash at the end
	 * @param {{ browserId: string, cookie: string }} [session] of another client, to go on with its log-in
	 */
	constructor(url, { browserId = randomUUID(), cookie = '' } = {}) {
		this.url = url;
		this.#browserId = browserId;
		this.#cookie = cookie;
	}

	/** What a client in another process needs to go on with this log-in. */
	get session() {
		return { browserId: this.#browserId, cookie: this.#cookie };
	}

	/**
	 * @param {string} method
	 * @param {string} path from the root, such as `/rest/workflows`
	 * @param {unknown} [body] sent as JSON
	 * @returns {Promise<any>} the answer, out of its `data` wrapper where it has one
	 * @throws with n8n's own message when it refuses
	 */
	async request(method, path, body) {
		const send = () =>
			fetch(`${this.url}${path}`, {
				method,
				headers: {
					'browser-id': this.#browserId,
					...(this.#cookie && { cookie: this.#cookie }),
					...(body !== undefined && { 'content-type': 'application/json' }),
				},
				body: body === undefined ? undefined : JSON.stringify(body),
				signal: AbortSignal.timeout(requestMilliseconds),
			});
		const sendOnce = () =>
			send().catch((error) => {
				// n8n has just ended the connection that was kept open, before the request came.
				if (!connectionEnded.includes(error.cause?.code)) throw error;
				return send();
			});
		const response = await whenReady(sendOnce);
		const text = await response.text();
		if (!response.ok) {
			throw new Error(`n8n answered ${response.status} to ${method} ${path}: ${reasonIn(text)}`);
		}
		this.#keepCookie(response);
		const answer = text === '' ? undefined : JSON.parse(text);
		return answer?.data ?? answer;
	}

	#keepCookie(response) {
		const set = response.headers.getSetCookie();
		if (set.length > 0) this.#cookie = set.map((cookie) => cookie.split(';')[0]).join('; ');
	}
}

function reasonIn(text) {
	try {
		return JSON.parse(text).message ?? text;
	} catch {
		return text.slice(0, 300);
	}
}

/** An n8n that is very busy takes its database for lost for a while, and does nothing of what it is asked. */
async function whenReady(send) {
	const deadline = Date.now() + requestMilliseconds;
	for (;;) {
		const response = await send();
		if (response.status !== busyStatus || Date.now() > deadline) return response;
		await sleep(busyMilliseconds);
	}
}
