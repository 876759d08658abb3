'use strict';

/** @import { SpokiRecord } from '../data' */
/** @import { Answer } from '../http/answers' */
/** @import { Context } from '../resources' */

const { json } = require('../http/answers');
const { recordsOf } = require('../resources/records');
const { filterRecords } = require('./filters');
const { answerPage } = require('./paging');

/**
 * Collections that answer with a bare array. For accounts and agencies that is documented. For the rest
 * nobody knows the shape of some; they are divided, so that a client meets both.
 */
const bareArrays = new Set(['account', 'agency', 'customField', 'media', 'partner', 'report']);

/** @param {SpokiRecord} record */
function age(record) {
	return Date.parse(record.created_datetime ?? '') || 0;
}

/**
 * Answers with the resource's records: filtered, in order, whole or by the page.
 *
 * @param {Context} context
 * @returns {Answer}
 */
function answerCollection({ endpoint, data, settings, url }) {
	const records = [...recordsOf(data, endpoint.resource).values()];
	// Records of the same moment, and records without one, follow their ids.
	records.sort((left, right) => age(left) - age(right) || left.id - right.id);
	if (settings.order === 'newest') records.reverse();
	const kept = filterRecords(records, endpoint, url.searchParams);
	return bareArrays.has(endpoint.resource) ? json(200, kept) : answerPage(kept, url, settings);
}

module.exports = { answerCollection };
