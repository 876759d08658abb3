// @ts-check
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '../..');

/**
 * The package's own sources, by their path.
 *
 * @type {Record<string, string>}
 */
module.exports = Object.fromEntries(
	['credentials', 'nodes'].flatMap((folder) =>
		readdirSync(path.join(root, folder), { recursive: true })
			.map((file) => path.join(folder, String(file)))
			.filter((file) => file.endsWith('.ts'))
			.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]),
	),
);
