'use strict';

/** @import { AccountData, SpokiRecord } from '../data' */
/** @import { Envelope } from './envelope' */
/** @import { Delivery, Receipt } from './post' */

const { gzipSync } = require('node:zlib');
const { forWebhook, newEnvelope } = require('./envelope');
const { pythonJson } = require('./json');
const { post } = require('./post');
const { signatureOf } = require('./signature');

/**
 * What is to be otherwise than at Spoki. Nothing of it is needed for a usual delivery.
 *
 * @typedef {object} DeliveryOptions
 * @property {Envelope} [envelope] deliver this one again, with a fresh signature
 * @property {number} [ageSeconds] how old the signature is; negative for one of the future
 * @property {string} [secret] sign with this instead of the subscription's own
 * @property {string | string[] | null} [signature] the whole header: a list is sent as that many
 * headers, null as none
 * @property {(body: Buffer) => Buffer} [bytes] what becomes of the body after it was signed
 * @property {Record<string, string>} [headers] further ones, or others
 * @property {boolean} [gzip] pack the body after it was signed
 * @property {boolean} [chunked] send the body in pieces, without its length
 * @property {string} [url] deliver there, whatever the subscription says
 * @property {number | string} [webhookId] only to this subscription
 * @property {(delivery: Delivery) => Promise<Receipt>} [send] takes the delivery instead of the network
 */

/**
 * @typedef {object} Delivered
 * @property {Envelope} envelope
 * @property {({ webhookId: number } & Receipt)[]} answers of each subscription
 */

/**
 * Delivers an event to everybody who has subscribed to it, all at once.
 *
 * @param {AccountData} data
 * @param {string} event
 * @param {{ [field: string]: any }} fields laid over the event's data
 * @param {DeliveryOptions} options
 * @returns {Promise<Delivered>}
 */
async function deliver(data, event, fields = {}, options = {}) {
	const envelope = options.envelope ?? newEnvelope(data, event, fields);
	const subscribed = [...data.webhook.values()].filter(
		(webhook) =>
			webhook.is_active &&
			webhook.version === 2 &&
			webhook.event === event &&
			(options.webhookId === undefined || String(webhook.id) === String(options.webhookId)),
	);
	const answers = subscribed.map(async (webhook) => {
		const delivery = deliveryOf(data, webhook, envelope, options);
		const receipt = await (options.send ?? ((sent) => post(sent, options)))(delivery);
		return { webhookId: webhook.id, ...receipt };
	});
	return { envelope, answers: await Promise.all(answers) };
}

/**
 * @param {AccountData} data
 * @param {SpokiRecord} webhook
 * @param {Envelope} envelope
 * @param {DeliveryOptions} options
 * @returns {Delivery}
 */
function deliveryOf(data, webhook, envelope, options) {
	const signed = Buffer.from(pythonJson(forWebhook(data, envelope, webhook)));
	const seconds = Math.floor(Date.now() / 1000) - (options.ageSeconds ?? 0);
	const secret = options.secret ?? data.webhookSecrets.get(webhook.id) ?? '';
	const { signature = signatureOf(secret, signed, seconds), bytes = (body) => body } = options;
	const body = bytes(signed);
	return {
		url: options.url ?? webhook.url,
		headers: {
			'content-type': 'application/json',
			'x-spoki-account': String(data.account.keys().next().value ?? ''),
			...(signature === null ? {} : { 'x-spoki-signature': signature }),
			...(options.gzip ? { 'content-encoding': 'gzip' } : {}),
			...options.headers,
		},
		body: options.gzip ? gzipSync(body) : body,
	};
}

module.exports = { deliver };
