// @ts-check
const { default: Sequencer } = require('@jest/test-sequencer');

/** By their names, the files that take longest though they are small: what they go through is not in them. */
const longest = [
	'watch/schedules',
	'contract/faults',
	'unit/everyField',
	'contract/outputSchemas',
	'contract/hostileItems',
	'contract/operations',
	'contract/retryOnFail',
	'contract/wire',
].map((name) => `${name}.test.ts`);

/**
 * In a fresh clone jest knows no durations and takes large files first. A long one at the very end
 * would leave all other processors idle.
 */
module.exports = class LongestFirst extends Sequencer {
	/** @param {import('@jest/test-result').Test[]} tests */
	sort(tests) {
		const sorted = super.sort(tests);
		const isLong = (/** @type {{ path: string }} */ test) =>
			longest.some((name) => test.path.replace(/\\/g, '/').endsWith(name));
		return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
	}
};
