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

/** @typedef {{ file: string, place: RegExp, value: (owner: Owner) => string }} Place */

/** Where the README begins, and where it says how the credential is filled in. */
const readme = (/** @type {Owner} */ { repository }) => `${repository}#readme`;
const credentialPage = (/** @type {Owner} */ { repository }) => `${repository}#the-credential`;
const authorName = (/** @type {Owner} */ { author }) => author.name;

/** Each finds a value once in its file, however the lines are broken. */
const places = /** @type {Place[]} */ ([
	{ file: 'LICENSE', place: /(?<=^Copyright \(c\) \d+ ).*$/gm, value: authorName },
	{ file: 'package.json', place: /(?<="homepage": ")[^"]*/g, value: readme },
	{ file: 'package.json', place: /(?<="author": \{\s*"name": ")[^"]*/g, value: authorName },
	{ file: 'package.json', place: /(?<="email": ")[^"]*/g, value: ({ author }) => author.email },
	{
		file: 'package.json',
		place: /(?<="type": "git",\s*"url": ")[^"]*/g,
		value: ({ repository }) => `git+${repository}.git`,
	},
	{
		file: 'credentials/SpokiApi.credentials.ts',
		place: /(?<=documentationUrl =\s*')[^']*/g,
		value: credentialPage,
	},
	...['Spoki', 'SpokiTrigger', 'SpokiWebhookTrigger'].flatMap((node) => [
		{
			file: `nodes/${node}/${node}.node.json`,
			place: /(?<="primaryDocumentation": \[\s*\{\s*"url": ")[^"]*/g,
			value: readme,
		},
		{
			file: `nodes/${node}/${node}.node.json`,
			place: /(?<="credentialDocumentation": \[\s*\{\s*"url": ")[^"]*/g,
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
function withValue(text, { file, place, value }, owner) {
	if (text.match(place)?.length !== 1) throw new Error(`${file} holds not one ${place}`);
	return text.replace(place, () => value(owner));
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
