// @ts-check
const { endpointOf } = require('../test/spoki-api/endpoints');
const { tableOf, withMarked } = require('./markedTable');

/** @typedef {import('./markedTable').Resource} Resource */
/** @typedef {import('./markedTable').Operation} Operation */

const HEADS = ['Operation', 'Call', 'Requests per minute', 'Source of the limit', 'Repeated'];

const SOURCES = { documented: 'documented', inferred: 'assumed' };

/**
 * Puts the table of endpoints into the page about Spoki's API.
 *
 * @param {string} page
 * @param {Resource[]} resources
 * @returns {string}
 */
function withEndpointsTable(page, resources) {
	const table = tableOf(resources, HEADS, (resource, operation) => {
		const name = `${resource.value}.${operation.value}`;
		const { limitIs } = endpointOf(name) ?? {};
		return [
			`\`${name}\``,
			`\`${operation.method} ${operation.path}\`${operation.retired ? ', retired' : ''}`,
			limitOf(operation),
			// That there is none is documented as well.
			SOURCES[limitIs ?? 'documented'],
			operation.repeatable ? 'yes' : 'no',
		];
	});
	return withMarked(page, 'endpoints', table);
}

/** @param {Operation} operation */
function limitOf({ requestsPerMinute, limitType }) {
	const limit = requestsPerMinute ?? 'none';
	return limitType === undefined ? limit : `${limit} of type ${limitType}`;
}

module.exports = { withEndpointsTable };
