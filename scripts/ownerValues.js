// @ts-check
/**
 * The values of whoever publishes the package, from owner.json, and every place that repeats one of
 * them because npm or n8n reads it there.
 */
const { readFileSync } = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');

/**
 * @typedef {object} Owner
 * @property {{ name: string, email: string }} author
 * @property {string} repository its address on GitHub, as a browser opens it
 */

/** @typedef {{ file: string, before: string, value: (owner: Owner) => string }} Place */

/** Where the README begins, and where it says how the credential is filled in. */
const readme = (/** @type {Owner} */ { repository }) => `${repository}#readme`;
const credentialPage = (/** @type {Owner} */ { repository }) => `${repository}#the-credential`;

/** The value stands behind the text `before`, which ends with the quotation mark that opens it. */
const places = /** @type {Place[]} */ ([
	{ file: 'package.json', before: '"homepage": "', value: readme },
	{
		file: 'package.json',
		before: '"author": {\n    "name": "',
		value: ({ author }) => author.name,
	},
	{ file: 'package.json', before: '"email": "', value: ({ author }) => author.email },
	{
		file: 'package.json',
		before: '"type": "git",\n    "url": "',
		value: ({ repository }) => `git+${repository}.git`,
	},
	{
		file: 'credentials/SpokiApi.credentials.ts',
		before: "documentationUrl = '",
		value: credentialPage,
	},
	...['Spoki', 'SpokiTrigger', 'SpokiWebhookTrigger'].flatMap((node) => [
		{
			file: `nodes/${node}/${node}.node.json`,
			before: '"primaryDocumentation": [{ "url": "',
			value: readme,
		},
		{
			file: `nodes/${node}/${node}.node.json`,
			before: '"credentialDocumentation": [{ "url": "',
			value: credentialPage,
		},
	]),
]);

/** @returns {Owner} */
function ownerOf() {
	return JSON.parse(textOf('owner.json'));
}

/** @param {string} file relative to the project's root */
function textOf(file) {
	return readFileSync(path.join(root, file), 'utf8');
}

/**
 * @param {Owner} owner
 * @returns {{ file: string, text: string }[]} the files that hold its values, with these in them
 */
function filesOf(owner) {
	const files = [...new Set(places.map(({ file }) => file))];
	return files.map((file) => {
		const own = places.filter((place) => place.file === file);
		return { file, text: own.reduce((text, place) => withValue(text, place, owner), textOf(file)) };
	});
}

/**
 * @param {string} text
 * @param {Place} place
 * @param {Owner} owner
 */
function withValue(text, { file, before, value }, owner) {
	const start = text.indexOf(before) + before.length;
	if (text.split(before).length !== 2) throw new Error(`${file} holds not one ${before}`);
	const end = text.indexOf(before.slice(-1), start);
	return `${text.slice(0, start)}${value(owner)}${text.slice(end)}`;
}

/**
 * @param {Owner} owner
 * @param {{ tag: string, version: string, repository?: string }} release `repository` is the one, as
 *   `owner/name`, from which it is published, where that is known
 * @returns {string[]} why that must not be published
 */
function obstacles(owner, { tag, version, repository }) {
	const { author } = owner;
	const found = [];
	for (const value of [author.name, author.email, owner.repository]) {
		if (value === 'n8n-nodes-spoki' || /[@/.]example\.(com|org|net)\b/.test(value)) {
			found.push(`"${value}" in owner.json is a placeholder.`);
		}
	}
	if (!/^https:\/\/github\.com\/[\w.-]+\/[\w.-]+$/.test(owner.repository)) {
		found.push(
			'n8n verifies only what comes from GitHub: "repository" in owner.json is elsewhere.',
		);
	} else if (repository !== undefined && owner.repository !== `https://github.com/${repository}`) {
		found.push(`owner.json names ${owner.repository}, but this is ${repository}.`);
	}
	for (const { file, text } of filesOf(owner)) {
		if (text !== textOf(file))
			found.push(`${file} does not say what owner.json says: npm run owner.`);
	}
	if (tag !== `v${version}`) found.push(`The tag is ${tag}, but package.json says ${version}.`);
	return found;
}

module.exports = { filesOf, obstacles, ownerOf };
