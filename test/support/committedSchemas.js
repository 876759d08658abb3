// @ts-check
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { loadOutputSchema } = require('n8n-core');

const root = path.join(__dirname, '../..');

/**
 * The text of each schema in the project, by its path.
 *
 * @type {Record<string, string>}
 */
const committed = Object.fromEntries(
	readdirSync(path.join(root, 'nodes'), { recursive: true, encoding: 'utf8' })
		.filter((file) => /__schema__\W.*\.json$/.test(file))
		.map((file) => path.posix.join('nodes', file.replaceAll(path.sep, '/')))
		.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]),
);

/**
 * What n8n finds where it looks for the schema of a node of version 1.
 *
 * @param {string} node the name of its folder
 * @param {string} [resource]
 * @param {string} [operation]
 */
function foundByN8n(node, resource, operation) {
	const nodeDir = path.join(root, 'nodes', node);
	return loadOutputSchema({ nodeDir, version: 1, resource, operation, versionFallback: true });
}

module.exports = { committed, foundByN8n };
