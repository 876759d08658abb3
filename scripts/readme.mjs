/** `npm run readme`: writes the README's table of operations from the descriptions. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('./typescript.js');
const { withOperationsTable } = require('./operationsTable.js');
const { resources } = require('../nodes/Spoki/resources/index.ts');

writeFileSync('README.md', withOperationsTable(readFileSync('README.md', 'utf8'), resources));
