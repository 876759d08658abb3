'use strict';

/**
 * What a measure is to reach.
 *
 * @typedef {object} Aim
 * @property {'figure' | 'ratio'} of what it is set for
 * @property {'at most' | 'below' | 'exactly'} is
 * @property {number} value
 */

/**
 * One figure, with what it is compared with and what it is to reach.
 *
 * @typedef {object} Finding
 * @property {string} what
 * @property {number} figure
 * @property {string} [unit]
 * @property {{ name: string, figure: number }} [beside] in the same unit
 * @property {number} [ratio] where it is more than one figure divided by the other, such as the middle of the
 * ratios of several rounds
 * @property {Aim} [aim]
 */

/**
 * What came of a measure: what it found, or why it found nothing.
 *
 * @typedef {object} Result
 * @property {string} name of the measure
 * @property {Finding[]} [findings]
 * @property {Error} [error]
 */

/** @typedef {'reached' | 'missed' | 'no aim' | 'not measured'} Verdict */

/** The columns of a row of results, in order. */
const columns = [
	'Measure',
	'What',
	'Figure',
	'Compared with',
	'Its figure',
	'Ratio',
	'Aim',
	'Verdict',
];

/** @type {Record<Aim['is'], (value: number, wanted: number) => boolean>} */
const comparisons = {
	'at most': (value, wanted) => value <= wanted,
	below: (value, wanted) => value < wanted,
	exactly: (value, wanted) => value === wanted,
};

/** @param {Finding} finding */
function ratioOf({ figure, beside, ratio }) {
	return ratio ?? (beside === undefined ? undefined : figure / beside.figure);
}

/**
 * What is no number has reached nothing.
 *
 * @param {Finding} finding
 * @returns {Verdict}
 */
function verdictOf(finding) {
	const { figure, aim } = finding;
	if (aim === undefined) return 'no aim';
	const value = aim.of === 'ratio' ? ratioOf(finding) : figure;
	const isReached = value !== undefined && comparisons[aim.is](value, aim.value);
	return isReached ? 'reached' : 'missed';
}

/**
 * Whether all measures were taken and reached what they were to reach.
 *
 * @param {Result[]} results
 */
function isAllReached(results) {
	return results.every(
		({ error, findings = [] }) =>
			error === undefined && !findings.some((finding) => verdictOf(finding) === 'missed'),
	);
}

/**
 * @param {Result} result
 * @returns {string[][]} a row for each finding, in the order of `columns`
 */
function rowsOf({ name, findings = [], error }) {
	const rows = findings.map((finding) => rowOf(name, finding));
	if (error === undefined) return rows;
	return [...rows, [name, error.message, '', '', '', '', '', 'not measured']];
}

/**
 * @param {string} name
 * @param {Finding} finding
 */
function rowOf(name, finding) {
	const { what, figure, unit, beside, aim } = finding;
	const ratio = ratioOf(finding);
	return [
		name,
		what,
		amount(figure, unit),
		beside?.name ?? '',
		beside === undefined ? '' : amount(beside.figure, unit),
		ratio === undefined ? '' : ratio.toFixed(3),
		aim === undefined ? '' : aimText(aim, unit),
		verdictOf(finding),
	];
}

/**
 * @param {Aim} aim
 * @param {string | undefined} unit
 */
function aimText({ of, is, value }, unit) {
	return of === 'ratio' ? `ratio ${is} ${value}` : `${is} ${amount(value, unit)}`;
}

/**
 * A number with as many digits as somebody reads.
 *
 * @param {number} value
 * @param {string} [unit]
 */
function amount(value, unit) {
	const digits = Number.isInteger(value) || Math.abs(value) >= 1_000 ? 0 : value < 10 ? 2 : 1;
	const number = value.toLocaleString('en-US', {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	});
	return unit === undefined ? number : `${number} ${unit}`;
}

module.exports = { columns, isAllReached, rowsOf, verdictOf };
