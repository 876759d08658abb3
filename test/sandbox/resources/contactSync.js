'use strict';

/** @import { AccountData, SpokiRecord } from '../data' */

const { newContact } = require('../data/contact');
const { setCustomFields } = require('../data/customFieldValues');
const { addRecord } = require('./records');

/**
 * The fields of a contact that can be written.
 *
 * @typedef {{ phone?: string, custom_fields?: Record<string, string>, [field: string]: any }} ContactFields
 */

/**
 * @param {AccountData} data
 * @param {string | undefined} phone
 * @returns {SpokiRecord | undefined}
 */
function contactByPhone(data, phone) {
	for (const contact of data.contact.values()) {
		if (contact.phone === phone) return contact;
	}
	return undefined;
}

/**
 * Writes what was sent into a contact; what was not sent stays.
 *
 * @param {AccountData} data
 * @param {SpokiRecord} contact
 * @param {ContactFields} fields
 */
function writeContact(data, contact, { custom_fields, ...fields }) {
	Object.assign(contact, fields);
	setCustomFields(data.customField.values(), contact, custom_fields ?? {});
	return contact;
}

/**
 * Updates the contact with the phone, or creates it.
 *
 * @param {AccountData} data
 * @param {ContactFields} fields
 */
function saveContact(data, fields) {
	const contact =
		contactByPhone(data, fields.phone) ??
		addRecord(data, 'contact', newContact, { phone: fields.phone });
	return writeContact(data, contact, fields);
}

/**
 * Saves many contacts. One that is refused does not keep the others out.
 *
 * @param {AccountData} data
 * @param {(ContactFields & { phone: string })[]} contacts
 * @returns {{ saved: SpokiRecord[], errors: { phone: string, detail: string }[] }}
 */
function saveContacts(data, contacts) {
	const refused = contacts.filter(({ phone }) => data.refusedPhones.has(phone));
	const taken = contacts.filter(({ phone }) => !data.refusedPhones.has(phone));
	return {
		saved: taken.map((fields) => saveContact(data, fields)),
		errors: refused.map(({ phone }) => ({ phone, detail: 'The phone number is not valid.' })),
	};
}

module.exports = { contactByPhone, saveContact, saveContacts, writeContact };
