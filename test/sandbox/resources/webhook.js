'use strict';

/** @import { Settings } from '../options' */
/** @import { Behaviour } from './index' */

const { hexOf } = require('../data/identifiers');
const { newWebhook } = require('../data/webhook');
const { empty, json } = require('../http/answers');
const { addRecord } = require('./records');

/**
 * @param {number} id
 * @param {string} previous the secret that is replaced, '' for none
 */
function newSecret(id, previous = '') {
	return `whsec_${hexOf(`webhook ${id} ${previous}`)}`;
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
		const secret = newSecret(webhook.id);
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
		const secret = newSecret(record.id, data.webhookSecrets.get(record.id));
		data.webhookSecrets.set(record.id, secret);
		return json(200, shownSecret(secret, settings.showsWebhookSecret, true));
	},
};
