'use strict';

/** @import { Behaviour } from './index' */

const { newAutomation, newStartWebhook } = require('../data/automation');
const { json } = require('../http/answers');
const { addRecord, resolveIds } = require('./records');

/** @type {Record<string, Behaviour>} */
module.exports = {
	'automation.create': ({ data, body }) => {
		const { name, is_active, is_favorite, automation_groups, webhook_set } = body;
		const fields = { name, is_active, is_favorite, automation_groups };
		const sent = Object.fromEntries(
			Object.entries(fields).filter(([, value]) => value !== undefined),
		);
		const automation = addRecord(data, 'automation', newAutomation, sent);
		if (Array.isArray(webhook_set)) {
			automation.webhook_set = webhook_set.map((_, index) =>
				newStartWebhook(`${automation.id} ${index}`, 'Api'),
			);
		}
		return json(201, automation);
	},
	'automation.getCustomFieldsUsed': ({ data, record }) => {
		const ids = data.automationUse.get(record.id)?.customFields ?? [];
		return json(200, resolveIds(data.customField, ids).found);
	},
};
