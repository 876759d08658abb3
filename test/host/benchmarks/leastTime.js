'use strict';

const minuteMilliseconds = 60_000;

/**
 * @typedef {object} Load
 * @property {number} count how many requests there are
 * @property {number} perMinute how many may start within any minute
 * @property {number} latencyMilliseconds how long each answer takes
 * @property {number} [atOnce] how many may be under way together; any number by default
 */

/**
 * The least time in which requests can be through: each starts at the first moment that is allowed.
 * All answers take equally long, so the requests end in the order in which they started.
 *
 * @param {Load} load
 * @returns {number} milliseconds from the first start to the last answer
 */
function leastTime({ count, perMinute, latencyMilliseconds, atOnce = count }) {
	/** @type {number[]} */
	const starts = [];
	for (let index = 0; index < count; index += 1) {
		const connectionIsFree = (starts[index - atOnce] ?? -latencyMilliseconds) + latencyMilliseconds;
		const limitHasRoom = (starts[index - perMinute] ?? -minuteMilliseconds) + minuteMilliseconds;
		starts.push(Math.max(connectionIsFree, limitHasRoom));
	}
	return count === 0 ? 0 : starts[count - 1] + latencyMilliseconds;
}

module.exports = { leastTime };
