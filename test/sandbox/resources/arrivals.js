'use strict';

/** @import { AccountData, SpokiRecord } from '../data' */

const { newContact } = require('../data/contact');
const { newTicket, ticketContact } = require('../data/ticket');
const { addRecord } = require('./records');

/**
 * A free number; those of the shop's customers begin with `+3900000`.
 *
 * @param {SpokiRecord} record
 */
function phoneOf({ id }) {
	return `+3900009${String(id % 100_000).padStart(5, '0')}`;
}

/**
 * What a record has where nobody says otherwise, by resource.
 *
 * @type {Record<'contact' | 'ticket', (data: AccountData) => (fields: SpokiRecord) => SpokiRecord>}
 */
const completions = {
	contact: () => (fields) => newContact({ phone: phoneOf(fields), ...fields }),
	ticket: (data) => (fields) => {
		const [customer] = data.contact.values();
		const { created_datetime, updated_datetime = created_datetime } = fields;
		return newTicket({
			title: 'Richiesta arrivata ora',
			status: 'Open',
			contact: customer ? ticketContact(customer) : null,
			...fields,
			...(updated_datetime === undefined ? {} : { updated_datetime }),
		});
	},
};

/**
 * Adds a record that did not come by the API: somebody wrote to the shop, or opened a ticket in Spoki.
 *
 * @param {AccountData} data
 * @param {keyof typeof completions} resource
 * @param {{ [field: string]: any }} [fields] such as `created_datetime`, which is now by default
 * @returns {SpokiRecord}
 */
function arrive(data, resource, fields = {}) {
	return addRecord(data, resource, completions[resource](data), fields);
}

module.exports = { arrive };
