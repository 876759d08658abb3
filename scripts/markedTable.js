// @ts-check

/** @typedef {import('../nodes/Spoki/description/Operation').Resource} Resource */
/** @typedef {Resource['operations'][number]} Operation */

/**
 * A table in Markdown with a row for every operation, in the order of the drop-downs.
 *
 * @param {Resource[]} resources
 * @param {string[]} heads
 * @param {(resource: Resource, operation: Operation) => unknown[]} cellsOf
 */
function tableOf(resources, heads, cellsOf) {
	const rows = resources.flatMap((resource) =>
		resource.operations.map((operation) => cellsOf(resource, operation)),
	);
	return markdownTable(heads, rows);
}

/**
 * @param {string[]} heads
 * @param {unknown[][]} rows
 * @returns {string} a table in Markdown
 */
function markdownTable(heads, rows) {
	return [heads, heads.map(() => '---'), ...rows]
		.map((cells) => `| ${cells.join(' | ')} |`)
		.join('\n');
}

/**
 * Puts what a script has written into a text, between the two marks of that name.
 *
 * @param {string} text
 * @param {string} name of the marks, such as `operations`
 * @param {string} written
 * @returns {string}
 */
function withMarked(text, name, written) {
	const begin = `<!-- ${name}: begin (written by \`npm run readme\`) -->`;
	const end = `<!-- ${name}: end -->`;
	const [before, rest] = text.split(begin);
	const after = rest?.split(end)[1];
	if (after === undefined) throw new Error(`The text has lost the marks of its table of ${name}.`);
	return `${before}${begin}\n\n${written}\n\n${end}${after}`;
}

module.exports = { markdownTable, tableOf, withMarked };
