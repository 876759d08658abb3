'use strict';

/** @import { Answer } from '../http/answers' */
/** @import { Context } from '../resources' */

const { json } = require('../http/answers');
const { recordsOf } = require('../resources/records');
const { filterRecords } = require('./filters');
const { inOrder } = require('./order');
const { answerPage } = require('./paging');

/**
 * Collections that answer with a bare array. For accounts and agencies that is documented. For the rest
 * nobody knows the shape of some; they are divided, so that a client meets both.
 */
const bareArrays = new Set(['account', 'agency', 'customField', 'media', 'partner', 'report']);

/**
 * Answers with the resource's records: filtered, in order, whole or by the page.
 *
 * @param {Context} context
 * @returns {Answer}
 */
function answerCollection({ endpoint, data, settings, url }) {
	const records = inOrder(recordsOf(data, endpoint.resource).values(), settings.order);
	const kept = filterRecords(records, endpoint, url.searchParams);
	const isBare =
		bareArrays.has(endpoint.resource) || settings.bareArrays.includes(endpoint.resource);
	return isBare ? json(200, kept) : answerPage(kept, url, settings);
}

module.exports = { answerCollection };
