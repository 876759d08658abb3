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

module.exports = { median };
