'use strict';

/** @import { Settings } from '../options' */
/** @import { Behaviour } from './index' */

const { randomUUID } = require('node:crypto');
const { newWebhook } = require('../data/webhook');
const { empty, json } = require('../http/answers');
const { addRecord } = require('./records');

/** Another one each time, also where two accounts have a webhook of the same id. */
function newSecret() {
	return `whsec_${randomUUID().replaceAll('-', '')}`;
}

/**
 * The secret as an answer shows it.
 *
 * @param {string} secret
 * @param {Settings['showsWebhookSecret']} shows
 * @param {boolean} isRotation
 */
function shownSecret(secret, shows, isRotation) {
	if (shows === 'masked') return { secret: `${secret.slice(0, 8)}********` };
	return shows === 'always' || (shows === 'atRotation' && isRotation) ? { secret } : {};
}

/** @type {Record<string, Behaviour>} */
module.exports = {
	// The secret is shown here and after a rotation, never again.
	'webhook.create': ({ data, settings, body }) => {
		const webhook = addRecord(data, 'webhook', newWebhook, body);
		const secret = newSecret();
		data.webhookSecrets.set(webhook.id, secret);
		const shown = shownSecret(secret, settings.showsWebhookSecret, false);
		return json(201, { ...webhook, ...shown });
	},
	'webhook.getExpands': ({ data, record }) =>
		json(200, { expands: data.webhookExpands.get(record.id) ?? [] }),
	'webhook.setExpands': ({ data, record, body }) => {
		data.webhookExpands.set(record.id, body.expands);
		return json(200, { expands: body.expands });
	},
	'webhook.test': async ({ deliver, record }) => {
		await deliver(record.event, {}, { webhookId: record.id });
		return empty(200);
	},
	'webhook.rotateSecret': ({ data, settings, record }) => {
		const secret = newSecret();
		data.webhookSecrets.set(record.id, secret);
		return json(200, shownSecret(secret, settings.showsWebhookSecret, true));
	},
};
