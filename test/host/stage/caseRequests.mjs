import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';

/**
 * Asserts that the request of a case has reached a sandbox, once: several cases may share an endpoint.
 *
 * @param {any} theCase of test/cases
 * @param {{ requests: any[] }} sandbox
 */
export function assertSent({ operation, endpoint = operation, request }, { requests }) {
	const wanted = { path: request.path, query: request.query ?? {}, body: request.body };
	const sent = requests
		.filter((received) => received.operation === endpoint)
		.map(({ path, query, body }) => ({ path, query, body }));
	const same = sent.filter((one) => isDeepStrictEqual(one, wanted));
	assert.equal(same.length, 1, `${operation}: ${JSON.stringify({ wanted, sent })}`);
}

/**
 * Asserts that items hold what those of a case hold at least.
 *
 * @param {any[]} given
 * @param {any[]} wanted
 * @param {string} operation
 */
export function assertHold(given, wanted, operation) {
	assert.equal(given.length, wanted.length, operation);
	given.forEach((json, index) => assert.deepEqual({ ...json, ...wanted[index] }, json, operation));
}
