'use strict';

/**
 * A table in Markdown, as wide in each column as its widest cell, so that a person can read it as it is.
 *
 * @param {string[]} header
 * @param {string[][]} rows
 */
function tableOf(header, rows) {
	const cells = [header, ...rows].map((row) => row.map(inOneCell));
	const widths = header.map((_, column) =>
		Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)),
	);
	const line = (/** @type {string[]} */ row) =>
		`| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`;
	const [first, ...others] = cells.map(line);
	return [first, line(widths.map((width) => '-'.repeat(width))), ...others].join('\n');
}

/**
 * The cells of every table with this header in a text.
 *
 * @param {string} text
 * @param {string[]} header
 * @returns {string[][]} without the header
 */
function rowsIn(text, header) {
	const tables = text.split('\n\n').map((block) =>
		block
			.split('\n')
			.filter((line) => line.startsWith('|'))
			.map((line) =>
				line
					.split('|')
					.slice(1, -1)
					.map((cell) => cell.trim()),
			),
	);
	return tables
		.filter(([first]) => first?.join() === header.join())
		.flatMap((lines) => lines.slice(2));
}

/** @param {string} text */
function inOneCell(text) {
	return text.replace(/\|/g, '/').replace(/\s+/g, ' ').trim();
}

module.exports = { rowsIn, tableOf };
