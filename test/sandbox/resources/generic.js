'use strict';

/** @import { SpokiRecord } from '../data' */
/** @import { Answer } from '../http/answers' */
/** @import { Context } from './index' */

const { answerCollection } = require('../collections');
const { newInvitation } = require('../data/invitation');
const { newList } = require('../data/list');
const { newMedia } = require('../data/media');
const { empty, json } = require('../http/answers');
const { addRecord, recordsOf } = require('./records');

/**
 * What a new record has beyond the fields that were sent, by resource.
 *
 * @type {Record<string, (fields: SpokiRecord) => SpokiRecord>}
 */
const completions = {
	invitation: newInvitation,
	list: newList,
	media: newMedia,
	partnerInvitation: newInvitation,
};

/** @type {Record<string, (context: Context) => Answer>} */
const onRecord = {
	GET: ({ record }) => json(200, record),
	PATCH: ({ record, body }) => json(200, Object.assign(record, body)),
	DELETE: ({ data, endpoint, record }) => {
		recordsOf(data, endpoint.resource).delete(record.id);
		return empty(204);
	},
};

/** @param {Context} context */
function create({ data, endpoint, body }) {
	const complete = completions[endpoint.resource] ?? ((fields) => fields);
	return json(201, addRecord(data, endpoint.resource, complete, body));
}

/**
 * Carries out an operation that does no more than its method and path say.
 *
 * @param {Context} context
 * @returns {Answer}
 */
function carryOutGenerically(context) {
	const { method, path, collection } = context.endpoint;
	if (collection) return answerCollection(context);
	if (path.endsWith('{id}/')) return onRecord[method]?.(context) ?? empty(200);
	if (method === 'POST' && !path.includes('{')) return create(context);
	// An action on a record that nobody has described here: accepted, without effect.
	return json(200, context.record);
}

module.exports = { carryOutGenerically };
