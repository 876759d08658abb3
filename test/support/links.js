// @ts-check
const { existsSync } = require('node:fs');
const path = require('node:path');
const projectTexts = require('./projectTexts');

const root = path.join(__dirname, '../..');

/**
 * Every page of the project, by its path from the root.
 *
 * @type {Array<{ file: string, text: string }>}
 */
const pages = Object.entries(projectTexts)
	.filter(([file]) => file.endsWith('.md'))
	.map(([file, text]) => ({ file, text }));

/**
 * What a page links to inside the project, pictures included.
 *
 * @param {string} text
 */
function linksIn(text) {
	const targets = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target);
	return targets.filter((target) => !/^(https?|mailto):/.test(target));
}

/**
 * Why a link leads nowhere; undefined where it leads somewhere.
 *
 * @param {string} from the page with the link
 * @param {string} link
 */
function flawOf(from, link) {
	const [address, anchor] = link.split('#');
	const file = address === '' ? from : path.join(path.dirname(from), decodeURI(address));
	if (file.startsWith('..') || !existsSync(path.join(root, file))) return 'no such file';
	if (anchor === undefined) return undefined;
	return anchorsIn(projectTexts[file] ?? '').includes(anchor) ? undefined : 'no such heading';
}

/**
 * The anchors of a page's headings, as GitHub and npm make them.
 *
 * @param {string} text
 */
function anchorsIn(text) {
	/** @type {string[]} */
	const anchors = [];
	for (const [, heading] of withoutCode(text, '```').matchAll(/^#{1,6} (.+)$/gm)) {
		const bare = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
		const anchor = bare.replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
		const count = anchors.filter((one) => one.replace(/-\d+$/, '') === anchor).length;
		anchors.push(count === 0 ? anchor : `${anchor}-${count}`);
	}
	return anchors;
}

/**
 * A text without what stands between marks of code.
 *
 * @param {string} text
 * @param {string} mark
 */
function withoutCode(text, mark = '`') {
	const blocks = text.replace(/^```[^]*?^```/gm, '');
	return mark === '```' ? blocks : blocks.replace(/`[^`\n]*`/g, '``');
}

module.exports = { anchorsIn, flawOf, linksIn, pages, withoutCode };
