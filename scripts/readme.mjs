/** `npm run readme`: writes the tables that derive from the code into the pages that show them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('./typescript.js');
const { withEndpointsTable } = require('./endpointsTable.js');
const { withErrorTables } = require('./errorsTable.js');
const { withOperationsTable } = require('./operationsTable.js');
const { resources } = require('../nodes/Spoki/resources/index.ts');

const pages = {
	'docs/errors.md': withErrorTables,
	'docs/operations.md': withOperationsTable,
	'docs/spoki-api.md': withEndpointsTable,
};

for (const [page, withTable] of Object.entries(pages)) {
	writeFileSync(page, withTable(readFileSync(page, 'utf8'), resources));
}
