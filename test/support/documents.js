// @ts-check
const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');

const folder = path.join(__dirname, '../../docs');

/**
 * A page of the project.
 *
 * @param {string} name such as `spoki-api.md` in `docs`, or `../SECURITY.md` beside it
 * @returns {{ text: string, deadLinks: string[] }} its text, and those of its links that lead to no file
 */
function documentNamed(name) {
	const file = path.join(folder, name);
	const text = readFileSync(file, 'utf8');
	const links = [...text.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link]) => String(link));
	const isDead = (/** @type {string} */ link) =>
		!/^https?:/.test(link) && !existsSync(path.join(path.dirname(file), link));
	return { text, deadLinks: links.filter(isDead) };
}

module.exports = { documentNamed };
