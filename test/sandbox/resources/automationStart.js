'use strict';

/** @import { SpokiRecord } from '../data' */
/** @import { Answer } from '../http/answers' */
/** @import { Behaviour, Context } from './index' */

const { detail, empty, invalid, notFound } = require('../http/answers');
const { saveContact } = require('./contactSync');

/**
 * Finds the automation behind a start address, and starts it for each contact if it may be started.
 *
 * @param {Context} context
 * @param {{ phone: string, metadata?: unknown, [field: string]: any }[]} contacts
 * @returns {Answer}
 */
function start({ data, values, body }, contacts) {
	for (const automation of data.automation.values()) {
		/** @type {SpokiRecord[]} */
		const webhooks = automation.webhook_set;
		const webhook = webhooks.find(({ uuid }) => uuid === values.uuid);
		if (!webhook) continue;
		if (webhook.secret !== body.secret) return invalid({ secret: ['Invalid secret.'] });
		if (!automation.is_active || !webhook.is_active) {
			return detail(400, 'The automation is not active.');
		}
		for (const { metadata, ...fields } of contacts) {
			saveContact(data, fields);
			data.startedAutomations.push({ automation: automation.id, metadata, ...fields });
		}
		// Spoki takes the order and says nothing.
		return empty(200);
	}
	return notFound();
}

/** @type {Record<string, Behaviour>} */
module.exports = {
	'automation.start': (context) => {
		const { secret: _secret, ...contact } = context.body;
		return start(context, [contact]);
	},
	'automation.startMany': (context) => start(context, context.body.contacts),
};
