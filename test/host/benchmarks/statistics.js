'use strict';

/**
 * @param {number[]} values
 * @returns {number} the value in the middle, or what lies between the two in the middle
 */
function median(values) {
	const sorted = [...values].sort((left, right) => left - right);
	const middle = sorted.length / 2;
	return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle) - 1] ?? NaN)) / 2;
}

/**
 * The ratio of two who took turns: what else the machine does meanwhile hits both of a round alike.
 *
 * @param {number[]} values of one, by round
 * @param {number[]} others of the other
 */
function medianRatio(values, others) {
	return median(values.map((value, round) => value / (others[round] ?? NaN)));
}

module.exports = { median, medianRatio };
