// @ts-check
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '../..');
const isMade = /^(node_modules|dist|coverage|\.git|package-lock\.json)$/;
const isPicture = /\.png$/;

/** @type {(name: string) => string[]} */
const filesIn = (folder) =>
	readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
		const file = path.join(folder, entry.name);
		if (isMade.test(file) || isPicture.test(file)) return [];
		if (entry.isDirectory()) return filesIn(file);
		return entry.isFile() ? [file] : [];
	});

/**
 * Every text that somebody wrote, by its path from the project's root.
 *
 * @type {Record<string, string>}
 */
module.exports = Object.fromEntries(
	filesIn('').map((file) => [file, readFileSync(path.join(root, file), 'utf8')]),
);
