'use strict';

/** @import { AccountData, SpokiRecord } from '../data' */

const { randomUUID } = require('node:crypto');
const { dataOf } = require('./events');

/**
 * One event as Spoki tells of it.
 *
 * @typedef {object} Envelope
 * @property {number} version
 * @property {string} event
 * @property {string} event_uuid stays the same when it is delivered again
 * @property {number} timestamp in seconds
 * @property {{ [field: string]: any }} data
 */

/**
 * @param {AccountData} data
 * @param {string} event
 * @param {{ [field: string]: any }} fields laid over what the event tells by default
 * @returns {Envelope}
 */
function newEnvelope(data, event, fields) {
	const now = new Date();
	return {
		version: 2,
		event,
		event_uuid: randomUUID(),
		timestamp: now.getTime() / 1000,
		data: { ...dataOf(data, event, now), ...fields },
	};
}

/**
 * The event as one subscription gets it: with the contact, where that was asked for.
 *
 * @param {AccountData} account
 * @param {Envelope} envelope
 * @param {SpokiRecord} webhook
 * @returns {Envelope}
 */
function forWebhook(account, envelope, webhook) {
	const { data } = envelope;
	const isExpanded = account.webhookExpands.get(webhook.id)?.includes('contact') === true;
	if (!isExpanded || data?.contact !== null) return envelope;
	return { ...envelope, data: { ...data, contact: contactOf(account, data) } };
}

/**
 * @param {AccountData} account
 * @param {{ [field: string]: any }} data of the event
 */
function contactOf(account, data) {
	const contacts = [...account.contact.values()];
	const phones = [data.from_phone, data.to_phone, data.phone].map(digits);
	const found = contacts.find(({ phone }) => phones.includes(digits(phone)));
	return found ?? contacts[0] ?? null;
}

/** @param {unknown} phone */
function digits(phone) {
	return String(phone ?? '').replace(/\D/g, '');
}

module.exports = { newEnvelope, forWebhook };
