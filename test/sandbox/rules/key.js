'use strict';

/** @import { IncomingHttpHeaders } from 'node:http' */
/** @import { Answer } from '../http/answers' */

const { detail } = require('../http/answers');

const keyHeader = 'x-spoki-api-key';

/**
 * The API key that a request carries, '' for none.
 *
 * @param {IncomingHttpHeaders} headers
 */
function keyOf(headers) {
	return String(headers[keyHeader] ?? '');
}

/**
 * Refuses a request without a key or with a wrong one. Where no key belongs, it refuses the key:
 * sending one would show it to an endpoint that has no use for it.
 *
 * @param {IncomingHttpHeaders} headers
 * @param {boolean} authenticated whether the endpoint wants the key
 * @param {string[]} validKeys
 * @returns {Answer | undefined}
 */
function checkKey(headers, authenticated, validKeys) {
	const key = keyOf(headers);
	if (!authenticated) {
		return key === '' ? undefined : detail(400, 'This endpoint takes no API key.');
	}
	if (key === '') return detail(401, 'Authentication credentials were not provided.');
	return validKeys.includes(key) ? undefined : detail(403, 'Invalid API key.');
}

module.exports = { checkKey, keyOf };
