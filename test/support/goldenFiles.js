// @ts-check
const { readFileSync } = require('node:fs');
const path = require('node:path');

const folder = path.join(__dirname, '../golden');

/** @param {string} node its name, such as `spokiTrigger` */
function goldenFileOf(node) {
	return path.join(folder, `${node}.json`);
}

/**
 * What was written down of a node's parameters by `npm run golden`.
 *
 * @param {string} node
 * @returns {import('./workflowParameters').NodeParameters}
 */
function goldenOf(node) {
	return JSON.parse(readFileSync(goldenFileOf(node), 'utf8'));
}

module.exports = { goldenFileOf, goldenOf };
