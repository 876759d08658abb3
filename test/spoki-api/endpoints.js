'use strict';

/**
 * The endpoint table as typed rows. The JSON leaves out what is usual, and lets rows share schemas;
 * here every row is complete, so that nobody who reads the table has to know either habit.
 */

/**
 * A JSON Schema without references.
 *
 * @typedef {{ [keyword: string]: any }} JsonSchema
 */

/**
 * @typedef {object} Endpoint
 * @property {string} operation the row's name, `resource.operation`
 * @property {string} resource the first half of the name
 * @property {string} method
 * @property {string} path the pattern, with placeholders such as `{id}`
 * @property {number | Record<string, number> | null} requestsPerMinute null: no limit; for sending
 * messages: one limit for each message type
 * @property {'documented' | 'inferred' | undefined} limitIs
 * @property {boolean} mission whether the action is one of the 57 that the node must offer
 * @property {boolean} authenticated whether the call carries the API key
 * @property {boolean} retired whether Spoki announced the end of the endpoint
 * @property {boolean} collection whether the answer is a collection of records
 * @property {string[]} query the documented query keys, without those of paging
 * @property {JsonSchema | null} body null: the call needs no body
 */

/**
 * @typedef {object} PathMatch
 * @property {string} path the pattern that matched
 * @property {Record<string, string>} values what stands in the place of each placeholder, decoded
 * @property {Endpoint[]} endpoints the rows with this pattern. Where several have the same method, the
 * body tells them apart, and those that take only a particular one come first
 */

/** @type {any} */
const table = require('./endpoints.json');
const { definitions, ...rows } = table;

const referencePrefix = '#/definitions/';

/**
 * @param {any} schema
 * @returns {any}
 */
function withoutReferences(schema) {
	if (Array.isArray(schema)) return schema.map(withoutReferences);
	if (schema === null || typeof schema !== 'object') return schema;
	if (typeof schema.$ref === 'string') {
		return withoutReferences(definitions[schema.$ref.slice(referencePrefix.length)]);
	}
	return Object.fromEntries(
		Object.entries(schema).map(([keyword, value]) => [keyword, withoutReferences(value)]),
	);
}

/**
 * @param {string} operation
 * @returns {Endpoint}
 */
function completeRow(operation) {
	const row = rows[operation];
	return {
		operation,
		resource: operation.slice(0, operation.indexOf('.')),
		method: row.method,
		path: row.path,
		requestsPerMinute: row.requestsPerMinute,
		limitIs: row.limitIs,
		mission: row.mission === true,
		authenticated: row.authenticated !== false,
		retired: row.retired === true,
		collection: row.collection === true,
		query: row.query ?? [],
		body: withoutReferences(row.body ?? null),
	};
}

/** Every row of the table, in the table's order. */
const endpoints = Object.keys(rows).map(completeRow);

/**
 * The row of an operation; all kinds of messages share one.
 *
 * @param {string} operation
 * @returns {Endpoint | undefined}
 */
function endpointOf(operation) {
	const name = operation.replace(/^message\..*/, 'message.send');
	return endpoints.find((endpoint) => endpoint.operation === name);
}

/** @param {string} pattern */
function placeholderCount(pattern) {
	return pattern.split('{').length - 1;
}

/** @param {string} pattern */
function expressionOf(pattern) {
	return new RegExp(`^${pattern.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
}

// Literal segments win: `/contacts/sync/` is not the contact whose id is "sync".
const patterns = [...new Set(endpoints.map((endpoint) => endpoint.path))]
	.sort((left, right) => placeholderCount(left) - placeholderCount(right))
	.map((path) => ({
		path,
		expression: expressionOf(path),
		endpoints: endpoints.filter((endpoint) => endpoint.path === path),
	}));

/**
 * Finds the pattern that a request's path follows.
 *
 * @param {string} path as it stands in the request line, without the query
 * @returns {PathMatch | undefined} undefined where no row has such a path
 */
function matchPath(path) {
	for (const pattern of patterns) {
		const match = pattern.expression.exec(path);
		if (!match) continue;
		try {
			const values = Object.fromEntries(
				Object.entries(match.groups ?? {}).map(([name, value]) => [
					name,
					decodeURIComponent(value),
				]),
			);
			return { path: pattern.path, values, endpoints: pattern.endpoints };
		} catch {
			// A broken percent escape names no record.
			return undefined;
		}
	}
	return undefined;
}

module.exports = { endpointOf, endpoints, matchPath };
