// @ts-check
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

const testFolder = path.join(__dirname, '..');
const suffix = '.test.ts';
/** The same on every machine, so that the same files share a process; enough for eight processors. */
const partCount = 8;

const files = ['contract', 'unit']
	.flatMap((name) => filesIn(path.join(testFolder, name)))
	.filter((file) => file.endsWith(suffix))
	.sort();

/** What replaces a module does so for all that are loaded after it. */
const alone = files.filter((file) => readFileSync(file, 'utf8').includes('jest.mock('));

const shared = files.filter((file) => !alone.includes(file));

const parts = Array.from({ length: partCount }, (_, part) =>
	shared.filter((_, place) => place % partCount === part),
);

/** @param {string} folder */
function filesIn(folder) {
	return readdirSync(folder, { recursive: true }).map((name) => path.join(folder, String(name)));
}

/** @param {string} file */
function nameOf(file) {
	return path.relative(testFolder, file).slice(0, -suffix.length);
}

module.exports = { alone, nameOf, parts };
