// @ts-check
const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');

const folder = path.join(__dirname, '../../docs');

/**
 * A page of `docs`.
 *
 * @param {string} name such as `spoki-api.md`
 * @returns {{ text: string, deadLinks: string[] }} its text, and those of its links that lead to no file
 */
function documentNamed(name) {
	const text = readFileSync(path.join(folder, name), 'utf8');
	const links = [...text.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link]) => String(link));
	const isDead = (/** @type {string} */ link) =>
		!/^https?:/.test(link) && !existsSync(path.join(folder, link));
	return { text, deadLinks: links.filter(isDead) };
}

module.exports = { documentNamed };
