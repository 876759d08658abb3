// @ts-check
const { effectWords } = require('../nodes/Spoki/description/effectWords');
const { endpoints } = require('../test/spoki-api/endpoints');

/** @typedef {import('../nodes/Spoki/description/Operation').Resource} Resource */

const BEGIN = '<!-- operations: begin (written by `npm run readme`) -->';
const END = '<!-- operations: end -->';

/**
 * @param {Resource} resource
 * @param {Resource['operations'][number]} operation
 */
function isAssumed(resource, operation) {
	const name = `${resource.value}.${operation.value}`;
	return endpoints.find((row) => row.operation === name)?.limitIs === 'inferred';
}

/**
 * The README's table of operations, from their descriptions.
 *
 * @param {Resource[]} resources
 * @returns {string} Markdown
 */
function operationsTable(resources) {
	const rows = resources.flatMap((resource) =>
		resource.operations.map((operation) => {
			const limit = `${operation.requestsPerMinute ?? 'none'}${isAssumed(resource, operation) ? ' *' : ''}`;
			return `| ${resource.name} | ${operation.name} | ${operation.description} | ${effectWords(operation)} | ${limit} |`;
		}),
	);
	return [
		'| Resource | Operation | What it does | Effect | Requests per minute |',
		'| --- | --- | --- | --- | --- |',
		...rows,
		'',
		'\\* Spoki documents no limit for this operation; this one is assumed and kept like the others.',
	].join('\n');
}

/**
 * Puts the table into the README's text, between its two marks.
 *
 * @param {string} readme
 * @param {Resource[]} resources
 * @returns {string}
 */
function withOperationsTable(readme, resources) {
	const [before, rest] = readme.split(BEGIN);
	const after = rest?.split(END)[1];
	if (after === undefined)
		throw new Error('README.md has lost the marks of its table of operations.');
	return `${before}${BEGIN}\n\n${operationsTable(resources)}\n\n${END}${after}`;
}

module.exports = { withOperationsTable };
