'use strict';

/** @import { Endpoint } from '../../spoki-api/endpoints' */

const { takes } = require('./body');

/**
 * The row that a request follows. Some actions are another one with a particular body: the table names
 * them first.
 *
 * @param {Endpoint[]} endpoints the rows with the request's path
 * @param {string} method
 * @param {unknown} body as it was parsed
 * @returns {Endpoint | undefined}
 */
function chooseEndpoint(endpoints, method, body) {
	const rows = endpoints.filter((row) => row.method === method);
	return rows.slice(0, -1).find((row) => takes(row, body)) ?? rows.at(-1);
}

module.exports = { chooseEndpoint };
