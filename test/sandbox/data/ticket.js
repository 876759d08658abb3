'use strict';

/** @import { SpokiRecord } from './index' */

const { hexOf, timestampOf } = require('./identifiers');

/**
 * The short form in which a ticket shows its contact.
 *
 * @param {SpokiRecord} contact
 */
function ticketContact(contact) {
	const { id, phone, first_name, last_name, email, language, chat_link } = contact;
	const { has_invalid_phone, role_set } = contact;
	return {
		id,
		phone,
		first_name,
		last_name,
		email,
		language,
		chat_link,
		has_invalid_phone,
		role_set,
	};
}

/**
 * @param {SpokiRecord} fields
 * @returns {SpokiRecord}
 */
function newTicket(fields) {
	return {
		priority: 'Medium',
		description: null,
		reference: `TK-${hexOf(`ticket ${fields.id}`).slice(0, 8).toUpperCase()}`,
		owner: null,
		contact: null,
		created_datetime: timestampOf(),
		updated_datetime: timestampOf(),
		closed_datetime: null,
		...fields,
	};
}

const titles = [
	'Pezzo arrivato rotto',
	'Cambio indirizzo',
	'Iscrizione al corso',
	'Fattura mancante',
];
const statuses = ['Open', 'In Progress', 'Pending', 'Closed'];
const priorities = ['Lowest', 'Low', 'Medium', 'High', 'Highest'];

/**
 * Tickets of the first customers: more than fit on a page of the usual size.
 *
 * @param {SpokiRecord[]} contacts
 * @param {SpokiRecord[]} roles
 */
function seedTickets(contacts, roles) {
	return contacts.slice(0, 24).map((contact, index) => {
		const created = timestampOf(new Date(Date.UTC(2024, 9, 1 + index, 7, 20, 0, 15)));
		const updated = timestampOf(new Date(Date.UTC(2024, 9, 3 + index, 11, 0, 0, 42)));
		const status = statuses[index % statuses.length];
		return newTicket({
			id: 1101 + index,
			title: titles[index % titles.length],
			status,
			priority: priorities[index % priorities.length],
			description: index % 3 === 0 ? `Segnalato da ${contact.first_name}.` : null,
			owner: index % 2 === 0 ? (roles[2]?.user ?? null) : null,
			contact: ticketContact(contact),
			created_datetime: created,
			updated_datetime: updated,
			closed_datetime: status === 'Closed' ? updated : null,
		});
	});
}

module.exports = { newTicket, seedTickets, ticketContact };
