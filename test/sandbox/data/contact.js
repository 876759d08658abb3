'use strict';

/** @import { SpokiRecord } from './index' */

const { hexOf, timestampOf } = require('./identifiers');

const firstNames =
	'Giulia Marco Francesca Luca Chiara Matteo Sara Davide Elena Paolo Irene Simone Marta Pietro Lucia'.split(
		' ',
	);
const lastNames =
	'Bassi Conti Ferri Grandi Landi Marini Olivieri Parisi Ricci Serra Testa Villa Zanetti'.split(
		' ',
	);
const statuses = ['Subscribed', 'Not Declared', 'Subscribed', 'Unsubscribed'];

const firstDay = Date.UTC(2023, 4, 12, 12, 5, 30, 978);
const oneHour = 3_600_000;

/**
 * @param {SpokiRecord} fields
 * @returns {SpokiRecord}
 */
function newContact(fields) {
	return {
		first_name: '',
		last_name: '',
		email: null,
		language: 'it',
		status: 'Not Declared',
		is_blocked: false,
		is_restricted: false,
		has_invalid_phone: false,
		chat_link: `https://app.spoki.com/chats/${hexOf(`contact ${fields.id}`)}`,
		created_datetime: timestampOf(),
		contactfield_set: [],
		contactfield_values: {},
		tag_set: [],
		list_set: [],
		role_set: [],
		...fields,
	};
}

/**
 * The shop's customers, oldest first. Their numbers begin with `+390000`, which no Italian number does.
 *
 * @param {number} count
 */
function seedContacts(count) {
	return Array.from({ length: count }, (_, index) => {
		const firstName = firstNames[index % firstNames.length] ?? '';
		const lastName = lastNames[(index * 5) % lastNames.length] ?? '';
		const mailName = `${firstName}.${lastName}.${index + 1}`.toLowerCase();
		return newContact({
			id: 410_001 + index,
			phone: `+39${String(index + 1).padStart(10, '0')}`,
			first_name: firstName,
			// Some customers left only their first name, some no address.
			last_name: index % 9 === 4 ? '' : lastName,
			email: index % 7 === 3 ? null : `${mailName}@example.com`,
			language: index % 10 === 6 ? 'en' : 'it',
			status: statuses[index % statuses.length],
			is_blocked: index % 23 === 11,
			has_invalid_phone: index % 29 === 17,
			created_datetime: timestampOf(new Date(firstDay + index * 3 * oneHour)),
		});
	});
}

module.exports = { newContact, seedContacts };
