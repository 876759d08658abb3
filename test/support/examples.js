// @ts-check
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

/** @import { IConnections, INode } from 'n8n-workflow' */

const root = path.join(__dirname, '../../examples');

/** @param {string[]} names */
const text = (...names) => readFileSync(path.join(root, ...names), 'utf8');

const folders = readdirSync(root, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => ({ name, files: readdirSync(path.join(root, name)) }));

/**
 * The shipped workflows, those beside another one included.
 *
 * @type {{ folder: string, file: string, source: string, workflow: { name: string, nodes: INode[], connections: IConnections, settings: object } }[]}
 */
const workflows = folders.flatMap(({ name, files }) =>
	files
		.filter((file) => file.endsWith('.json'))
		.map((file) => ({
			folder: name,
			file: `${name}/${file}`,
			source: text(name, file),
			workflow: JSON.parse(text(name, file)),
		})),
);

/** @param {string} folder */
const readmeOf = (folder) => text(folder, 'README.md');

/** What a file begins with that holds a PNG. */
const pngMark = Buffer.from('89504e470d0a1a0a', 'hex');

/** @param {string} folder */
function pictureOf(folder) {
	const bytes = readFileSync(path.join(root, folder, 'workflow.png'));
	return { bytes: bytes.length, isPng: bytes.subarray(0, pngMark.length).equals(pngMark) };
}

module.exports = { folders, overview: text('README.md'), pictureOf, readmeOf, workflows };
