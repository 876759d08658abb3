/**
 * `npm run golden`: writes down the parameters of the nodes that users' workflows rely on, and says what
 * has changed for them.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import prettier from 'prettier';

const require = createRequire(import.meta.url);
require('./typescript.js');
const { goldenFileOf, goldenOf } = require('../test/support/goldenFiles.js');
const { nodes } = require('../test/support/nodes.ts');
const { changesBetween } = require('../test/support/parameterChanges.ts');
const { parametersOf } = require('../test/support/workflowParameters.ts');

for (const make of Object.values(nodes)) {
	const parameters = parametersOf(make().description);
	const { name } = parameters.node;
	const file = goldenFileOf(name);
	if (existsSync(file)) tell(changesBetween(goldenOf(name), parameters));
	mkdirSync(path.dirname(file), { recursive: true });
	const style = await prettier.resolveConfig(file);
	writeFileSync(file, await prettier.format(textOf(parameters), { ...style, parser: 'json' }));
}

function tell({ breaking, harmless }) {
	for (const sentence of breaking) console.log(`BREAKS WORKFLOWS  ${sentence}`);
	for (const sentence of harmless) console.log(`harmless          ${sentence}`);
}

/** One line for each parameter, where it fits: prettier leaves an object on the line that it began on. */
function textOf({ node, operations }) {
	const lines = (entries, lineOf) =>
		`{\n${Object.entries(entries)
			.map(([key, value]) => `${JSON.stringify(key)}: ${lineOf(value)}`)
			.join(',\n')}\n}`;
	const operationLines = lines(operations, (parameters) => lines(parameters, JSON.stringify));
	return `{\n"node": ${JSON.stringify(node)},\n"operations": ${operationLines}\n}`;
}
