'use strict';

/** @import { SpokiRecord } from '../data' */
/** @import { Order } from '../options' */

const { hexOf } = require('../data/identifiers');

/** @param {SpokiRecord} record */
function age(record) {
	return Date.parse(record.created_datetime ?? '') || 0;
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
