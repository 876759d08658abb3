/**
 * All tests, as `npm test` runs them. Many files share one process and one n8n-core, which takes longer
 * to load than most of them to run. `npx jest` runs each in a process of its own.
 */
const path = require('node:path');
const { maxWorkers, testTimeout, ...each } = require('../../jest.config');
const { alone, nameOf, parts } = require('./parts');

const project = { ...each, rootDir: path.join(__dirname, '../..') };

module.exports = {
	maxWorkers,
	testTimeout,
	projects: [
		...alone.map((file) => ({ ...project, displayName: nameOf(file), testMatch: [file] })),
		...parts.map((_, part) => ({
			...project,
			displayName: `part ${part + 1} of ${parts.length}`,
			globals: { part },
			testMatch: [path.join(__dirname, 'part.test.js')],
		})),
	],
};
