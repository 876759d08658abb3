// @ts-check
const { readFileSync } = require('node:fs');
const path = require('node:path');

const file = path.join(__dirname, '../../nodes/Spoki/fields/languages.ts');

/** The tables of languages as they stand in the package. */
module.exports = readFileSync(file, 'utf8');
