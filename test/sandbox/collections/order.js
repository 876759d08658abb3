'use strict';

/** @import { SpokiRecord } from '../data' */
/** @import { Order } from '../options' */

const { hexOf } = require('../data/identifiers');

/**
 * What was read out of a text before: a collection is put in order anew for each of its pages.
 *
 * @type {Map<string, number>}
 */
const moments = new Map();

/** @param {SpokiRecord} record */
function age({ created_datetime: text = '' }) {
	const known = moments.get(text);
	if (known !== undefined) return known;
	const moment = Date.parse(text ?? '') || 0;
	moments.set(text, moment);
	return moment;
}

/** @typedef {(left: SpokiRecord, right: SpokiRecord) => number} Comparison */

/** @type {Comparison} Records of the same moment, and records without one, follow their ids. */
const byAge = (left, right) => age(left) - age(right) || left.id - right.id;

/** @param {SpokiRecord} record */
const place = ({ id }) => hexOf(`place ${id}`);

/** @type {Record<Order, Comparison>} */
const comparisons = {
	oldest: byAge,
	newest: (left, right) => byAge(right, left),
	// Each record has a place of its own, so one that arrives does not make the others change theirs.
	shuffled: (left, right) => place(left).localeCompare(place(right)),
};

/**
 * @param {Iterable<SpokiRecord>} records
 * @param {Order} order
 * @returns {SpokiRecord[]} the same records in that order
 */
function inOrder(records, order) {
	return [...records].sort(comparisons[order]);
}

module.exports = { inOrder };
