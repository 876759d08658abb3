'use strict';

/** @import { AccountData } from '../data' */
/** @import { Behaviour } from './index' */

const { newCampaign } = require('../data/campaign');
const { invalid, json } = require('../http/answers');
const { addRecord, resolveIds, unknownId } = require('./records');

/**
 * Puts the records in the place of the ids that were sent, as the API shows them.
 *
 * @param {AccountData} data
 * @param {{ automation?: number, lists?: number[], template?: number, [field: string]: any }} body
 * @returns {{ fields: { [field: string]: any } } | { errors: Record<string, string[]> }}
 */
function withRecords(data, { automation, lists, template, ...fields }) {
	if (lists !== undefined) {
		const { found, missing } = resolveIds(data.list, lists);
		if (missing !== undefined) return { errors: { lists: [unknownId(missing)] } };
		fields.lists = found;
		fields.contacts_count = found.reduce((sum, list) => sum + list.contacts_count, 0);
	}
	if (automation !== undefined) {
		const record = data.automation.get(automation);
		if (!record) return { errors: { automation: [unknownId(automation)] } };
		fields.automation = { id: record.id, name: record.name };
	}
	if (template !== undefined && !data.template.has(template)) {
		return { errors: { template: [unknownId(template)] } };
	}
	return { fields };
}

/** @type {Record<string, Behaviour>} */
module.exports = {
	'campaign.create': ({ data, body }) => {
		const result = withRecords(data, body);
		if ('errors' in result) return invalid(result.errors);
		return json(201, addRecord(data, 'campaign', newCampaign, result.fields));
	},
	'campaign.update': ({ data, record, body }) => {
		const result = withRecords(data, body);
		if ('errors' in result) return invalid(result.errors);
		return json(200, Object.assign(record, result.fields));
	},
};
