// @ts-check
/** What the tests of the clock do while it must stand still, or may go on. */
const { readdirSync, readFileSync } = require('node:fs');
const http = require('node:http');
const path = require('node:path');

/**
 * Work that really takes its time, as on a busy machine.
 *
 * @param {number} milliseconds
 */
function work(milliseconds) {
	const end = Date.now() + milliseconds;
	while (Date.now() < end);
}

/** Lets everything go on that can. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

/**
 * @param {string} url
 * @param {{ signal?: AbortSignal, timeout?: number }} [options]
 * @returns {Promise<number | undefined>} the status
 */
function get(url, { signal, timeout } = {}) {
	return new Promise((resolve, reject) => {
		const request = http.get(url, { signal }, (response) => {
			response.resume().once('end', () => resolve(response.statusCode));
		});
		request.once('error', reject);
		if (timeout) request.setTimeout(timeout, () => request.destroy(new Error('Timed out')));
	});
}

/**
 * The names of the files of tests that run under jest in which something stands.
 *
 * @param {RegExp} what
 */
function filesWith(what) {
	const root = path.join(__dirname, '..');
	return ['contract', 'sandbox', 'support', 'unit']
		.flatMap((folder) =>
			readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
				path.join(folder, file),
			),
		)
		.filter((file) => /\.[jt]s$/.test(file))
		.filter((file) => what.test(readFileSync(path.join(root, file), 'utf8')));
}

module.exports = { filesWith, get, turn, work };
