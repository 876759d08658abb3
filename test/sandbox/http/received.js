'use strict';

/** @import { IncomingMessage, IncomingHttpHeaders } from 'node:http' */
/** @import { PathMatch } from '../../spoki-api/endpoints' */

const { matchPath } = require('../../spoki-api/endpoints');

/**
 * What the sandbox remembers of a request. Tests read these entries.
 *
 * @typedef {object} ReceivedRequest
 * @property {number} at when the request arrived, on the clock of `performance.now()`
 * @property {string} method
 * @property {string} path without the query
 * @property {Record<string, string | string[]>} query a repeated key holds all its values
 * @property {string} rawUrl path and query as they stood on the wire
 * @property {IncomingHttpHeaders} headers
 * @property {any} body the parsed JSON; undefined where there was none or it could not be parsed
 * @property {string | undefined} operation the name of the row in the endpoint table; undefined until
 * the body is there, which may have a say in it
 * @property {string[]} unknownQuery query keys that are not documented for the operation
 * @property {number} status of the answer; 0 until there is one, and for ever if it never left
 */

const pagingKeys = ['page', 'page_size'];

/**
 * @param {URLSearchParams} parameters
 * @returns {Record<string, string | string[]>}
 */
function queryObject(parameters) {
	return Object.fromEntries(
		[...new Set(parameters.keys())].map((key) => {
			const values = parameters.getAll(key);
			return [key, values.length > 1 ? values : (values[0] ?? '')];
		}),
	);
}

/** @param {string} text */
function parsedOrUndefined(text) {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/**
 * Makes the entry for a request that has just arrived.
 *
 * @param {IncomingMessage} request
 * @returns {{ entry: ReceivedRequest, match: PathMatch | undefined }}
 */
function receive(request) {
	const rawUrl = request.url ?? '/';
	const [path = '/', search = ''] = rawUrl.split(/\?(.*)/s);
	const method = request.method ?? 'GET';
	const match = matchPath(path);
	const endpoint = match?.endpoints.find((row) => row.method === method);
	const query = queryObject(new URLSearchParams(search));
	const known = [...(endpoint?.query ?? []), ...(endpoint?.collection ? pagingKeys : [])];
	return {
		match,
		entry: {
			at: performance.now(),
			method,
			path,
			query,
			rawUrl,
			headers: request.headers,
			body: undefined,
			operation: undefined,
			unknownQuery: endpoint ? Object.keys(query).filter((key) => !known.includes(key)) : [],
			status: 0,
		},
	};
}

module.exports = { receive, parsedOrUndefined };
