'use strict';

// Prints how many milliseconds it takes to require n8n-workflow, which n8n has loaded long before, and
// then to require the nodes of the package and to describe them.

const path = require('node:path');
const manifest = require('../../../../package.json');

const root = path.resolve(__dirname, '../../../..');
const begin = performance.now();
require('n8n-workflow');
const loaded = performance.now();
for (const file of manifest.n8n.nodes) {
	for (const Node of Object.values(require(path.join(root, file)))) new Node().description;
}
const described = performance.now();
process.stdout.write(JSON.stringify({ workflow: loaded - begin, nodes: described - loaded }));
