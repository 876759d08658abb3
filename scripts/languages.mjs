/** `npm run languages`: writes the tables of languages that the fields for languages offer. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { languageTable } = createRequire(import.meta.url)('./languageTable.js');

writeFileSync('nodes/Spoki/fields/languages.ts', languageTable());
