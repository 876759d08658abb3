/** `npm run readme`: writes the README's table of operations from the built package. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { withOperationsTable } = require('./operationsTable.js');
const { resources } = require('../dist/nodes/Spoki/resources/index.js');

writeFileSync('README.md', withOperationsTable(readFileSync('README.md', 'utf8'), resources));
