'use strict';

// Prints how many bytes the description of a node has as JSON, in the version that a new node gets, and
// how many operations it offers.

const { module: file } = JSON.parse(process.argv[2]);
const [Node] = Object.values(require(file));
const node = new Node();
const { description } = node.nodeVersions?.[node.description.defaultVersion] ?? node;
const operations = description.properties
	.filter(({ name, type }) => name === 'operation' && type === 'options')
	.flatMap(({ displayOptions, options }) =>
		options.map(({ value }) => `${displayOptions?.show?.resource} ${value}`),
	);
process.stdout.write(
	JSON.stringify({
		bytes: Buffer.byteLength(JSON.stringify(description)),
		operations: new Set(operations).size,
	}),
);
