// @ts-check
const { readFileSync } = require('node:fs');
const path = require('node:path');

/** The README's text. */
module.exports = readFileSync(path.join(__dirname, '../../README.md'), 'utf8');
