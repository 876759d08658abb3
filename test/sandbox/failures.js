'use strict';

/** @import { Answer } from './http/answers' */
/** @import { ReceivedRequest } from './http/received' */

const { empty, json } = require('./http/answers');

/**
 * What the next matching requests meet instead of the usual answer. Without `status` and
 * `dropConnection` the usual answer comes, only later (`delayMilliseconds`, `until`).
 *
 * @typedef {object} Failure
 * @property {string} [operation] the row's name in the endpoint table
 * @property {string} [method]
 * @property {string} [path] as requested, or a pattern of the endpoint table
 * @property {number} [times] how many requests it meets; 1 by default
 * @property {number} [status]
 * @property {Record<string, string>} [headers]
 * @property {unknown} [body] a text goes out as it is, under the content type given in `headers`;
 * anything else goes out as JSON; '' and nothing as no body
 * @property {number} [delayMilliseconds] how long the answer, or the break, is held back
 * @property {Promise<unknown>} [until] hold it back until then, however long it takes
 * @property {boolean} [dropConnection] break the connection instead of answering
 * @property {boolean} [afterHandling] carry the request out first: Spoki did it, the answer was lost
 */

/** The failures that were ordered and have not happened yet, in the order in which they were ordered. */
class Failures {
	constructor() {
		/** @type {{ failure: Failure, left: number }[]} */
		this.waiting = [];
	}

	/** @param {Failure} failure */
	add(failure) {
		this.waiting.push({ failure, left: failure.times ?? 1 });
	}

	/**
	 * Takes the first failure that is meant for the request.
	 *
	 * @param {ReceivedRequest} request
	 * @param {string | undefined} pattern the pattern that the request's path follows
	 * @returns {Failure | undefined}
	 */
	take(request, pattern) {
		const found = this.waiting.find(({ failure }) => matches(failure, request, pattern));
		if (!found) return undefined;
		found.left -= 1;
		if (found.left <= 0) this.waiting = this.waiting.filter((other) => other !== found);
		return found.failure;
	}

	/** Forgets everything that was ordered. */
	clear() {
		this.waiting = [];
	}
}

/**
 * @param {Failure} failure
 * @param {ReceivedRequest} request
 * @param {string | undefined} pattern
 */
function matches({ operation, method, path }, request, pattern) {
	return (
		(operation === undefined || operation === request.operation) &&
		(method === undefined || method.toUpperCase() === request.method) &&
		(path === undefined || path === request.path || path === pattern)
	);
}

/**
 * The answer that a failure puts in the place of the usual one.
 *
 * @param {Failure} failure
 * @returns {Answer | undefined} undefined where the usual answer stands
 */
function answerOf({ status, headers = {}, body }) {
	if (status === undefined) return undefined;
	const lowerCase = Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
	);
	if (body === undefined || body === '') return empty(status, lowerCase);
	if (typeof body !== 'string') return json(status, body, lowerCase);
	return { status, headers: { 'content-type': 'text/html', ...lowerCase }, text: body };
}

module.exports = { Failures, answerOf };
