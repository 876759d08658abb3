'use strict';

/** @import { AccountData } from '../data' */

const { randomUUID } = require('node:crypto');

/** The shop's own number, which no customer has: in deliveries it has no +. */
const shopPhone = '390000800000';

/** @typedef {{ [field: string]: any }} Fields */

/** 32 hexadecimal digits, other ones at each call. */
function newHex() {
	return randomUUID().replaceAll('-', '');
}

/** @param {Date} now */
function withMicroseconds(now) {
	return now.toISOString().replace('Z', '000Z');
}

function chat() {
	const uuid = newHex();
	return { chat_uuid: uuid, chat_link: `https://app.spoki.com/chats/${uuid}` };
}

/**
 * What both directions of a message have. The contact is added for those who asked for it.
 *
 * @param {Date} now
 */
function message(now) {
	return {
		uuid: newHex(),
		content_type: 'Text',
		is_hidden: false,
		sent_datetime: now.toISOString(),
		delivered_datetime: null,
		send_error_message: null,
		error_code: null,
		error_url: null,
		created_datetime: withMicroseconds(now),
		mediamessage_set: [],
		contact: null,
		metadata: null,
		payload: null,
		...chat(),
	};
}

/** @param {AccountData} data */
function firstContact({ contact }) {
	return contact.values().next().value;
}

/** @param {AccountData} data */
function firstPhone(data) {
	return firstContact(data)?.phone ?? '+390000000001';
}

/** @type {Record<string, (data: AccountData, now: Date) => Fields>} */
const datas = {
	'message.inbound': (data, now) => ({
		...message(now),
		direction: 'Inbound',
		type: 'Incoming Message',
		from_phone: firstPhone(data),
		to_phone: shopPhone,
		send_status: '---',
		preview: null,
		text: 'Buongiorno, il servizio blu è già pronto? 🏺',
		timestamp_ms: now.getTime(),
		locationmessage: null,
		contactsmessage_set: [],
	}),
	'message.outbound': (data, now) => ({
		...message(now),
		direction: 'Outbound',
		type: 'Message',
		from_phone: shopPhone,
		to_phone: firstPhone(data),
		send_status: 'Sent',
		preview: { body: 'Il tuo ordine è pronto' },
		text: null,
		timestamp: now.getTime(),
		is_sent_from_ai: false,
		template: null,
		sender_id: null,
		sender_ref: null,
	}),
	// Nobody has recorded one of these: what stands here is only plausible.
	'message.note': (_data, now) => ({
		uuid: newHex(),
		text: 'Ha chiesto la fattura',
		created_datetime: withMicroseconds(now),
		contact: null,
		...chat(),
	}),
	'chat.has_unread_messages': (data) => ({
		has_unread_messages: true,
		phone: firstPhone(data),
		contact: null,
		...chat(),
	}),
};

/** @type {Record<string, 'tag' | 'list'>} */
const memberships = { contact_tag: 'tag', contact_list: 'list' };

/**
 * What an event tells where a test says nothing else. Of an event that is unknown here, nothing.
 *
 * @param {AccountData} data
 * @param {string} event
 * @param {Date} now
 * @returns {Fields}
 */
function dataOf(data, event, now) {
	const known = datas[event];
	if (known) return known(data, now);
	const [subject = ''] = event.split('.');
	if (subject === 'contact') return { ...firstContact(data) };
	const kind = memberships[subject];
	if (kind === undefined) return { contact: null };
	const record = data[kind].values().next().value;
	return { [kind]: record ?? null, phone: firstPhone(data), contact: null };
}

module.exports = { dataOf };
