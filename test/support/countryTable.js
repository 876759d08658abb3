// @ts-check
const { readFileSync } = require('node:fs');
const path = require('node:path');

const file = path.join(__dirname, '../../nodes/Spoki/fields/phone/countries.ts');

/** The table of countries as it stands in the package. */
module.exports = readFileSync(file, 'utf8');
