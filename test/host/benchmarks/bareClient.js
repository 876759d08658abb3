'use strict';

const http = require('node:http');

/**
 * What somebody writes who writes a script instead: Node's own client, with connections that stay open.
 */
class BareClient {
	/**
	 * @param {object} settings
	 * @param {string} settings.url of Spoki
	 * @param {string} settings.apiKey
	 */
	constructor({ url, apiKey }) {
		this.url = url;
		this.apiKey = apiKey;
		this.agent = new http.Agent({ keepAlive: true });
	}

	/**
	 * @param {string} method
	 * @param {string} path with its query, or a full address
	 * @param {unknown} [body]
	 * @returns {Promise<any>} what the answer holds
	 */
	async send(method, path, body) {
		const text = body === undefined ? undefined : JSON.stringify(body);
		const headers = {
			'X-Spoki-Api-Key': this.apiKey,
			...(text && {
				'content-type': 'application/json',
				'content-length': Buffer.byteLength(text),
			}),
		};
		return await new Promise((resolve, reject) => {
			const options = { method, headers, agent: this.agent };
			const request = http.request(new URL(path, this.url), options, (response) => {
				/** @type {Buffer[]} */
				const chunks = [];
				response.on('data', (chunk) => chunks.push(chunk));
				response.once('error', reject);
				response.once('end', () => {
					const answer = Buffer.concat(chunks).toString();
					if (response.statusCode === 200) resolve(JSON.parse(answer));
					else reject(new Error(`The loop was answered ${response.statusCode}: ${answer}`));
				});
			});
			request.once('error', reject);
			request.end(text);
		});
	}

	/**
	 * One page after the other.
	 *
	 * @param {string} path of the collection
	 * @returns {Promise<any[]>} all records
	 */
	async collect(path) {
		const records = [];
		/** @type {string | null} */
		let next = path;
		while (next !== null) {
			const page = await this.send('GET', next);
			for (const record of page.results) records.push(record);
			next = page.next;
		}
		return records;
	}

	close() {
		this.agent.destroy();
	}
}

module.exports = { BareClient };
