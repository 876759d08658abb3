// @ts-check
const { effectWords } = require('../nodes/Spoki/description/effectWords');
const { endpointOf } = require('../test/spoki-api/endpoints');
const { tableOf, withMarked } = require('./markedTable');

/** @typedef {import('./markedTable').Resource} Resource */

const HEADS = ['Resource', 'Operation', 'What it does', 'Effect', 'Requests per minute'];

const REMARK =
	'\\* Spoki documents no limit for this operation; this one is assumed and kept like the others.';

/**
 * Puts the table of operations into the page about them.
 *
 * @param {string} page
 * @param {Resource[]} resources
 * @returns {string}
 */
function withOperationsTable(page, resources) {
	const table = tableOf(resources, HEADS, (resource, operation) => {
		const { limitIs } = endpointOf(`${resource.value}.${operation.value}`) ?? {};
		const limit = `${operation.requestsPerMinute ?? 'none'}${limitIs === 'inferred' ? ' *' : ''}`;
		const { name, description } = operation;
		return [resource.name, name, description, effectWords(operation), limit];
	});
	return withMarked(page, 'operations', `${table}\n\n${REMARK}`);
}

module.exports = { withOperationsTable };
