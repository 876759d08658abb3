// @ts-check
const { readFileSync } = require('node:fs');
const path = require('node:path');

const folder = path.join(__dirname, '../../docs');

/**
 * The text of a page of the project.
 *
 * @param {string} name such as `spoki-api.md` in `docs`, or `../SECURITY.md` beside it
 */
const documentNamed = (name) => readFileSync(path.join(folder, name), 'utf8');

module.exports = { documentNamed };
