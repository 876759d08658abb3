/** `npm run phones`: writes the table of countries that completes phone numbers. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { countryTable } = createRequire(import.meta.url)('./countryTable.js');

writeFileSync('nodes/Spoki/fields/phone/countries.ts', countryTable());
