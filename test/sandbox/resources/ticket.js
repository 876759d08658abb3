'use strict';

/** @import { AccountData } from '../data' */
/** @import { Behaviour } from './index' */

const { timestampOf } = require('../data/identifiers');
const { newTicket, ticketContact } = require('../data/ticket');
const { json } = require('../http/answers');
const { saveContact } = require('./contactSync');
const { addRecord } = require('./records');

/**
 * The ticket's own fields: the phone becomes the contact, an empty reference becomes a made one.
 *
 * @param {AccountData} data
 * @param {{ contact_phone?: string, reference?: string, status?: string, [field: string]: any }} body
 */
function fieldsOf(data, { contact_phone, reference, ...fields }) {
	return {
		...fields,
		...(reference ? { reference } : {}),
		...(contact_phone === undefined
			? {}
			: { contact: ticketContact(saveContact(data, { phone: contact_phone })) }),
		...(fields.status === 'Closed' ? { closed_datetime: timestampOf() } : {}),
		updated_datetime: timestampOf(),
	};
}

/** @type {Record<string, Behaviour>} */
module.exports = {
	'ticket.create': ({ data, body }) =>
		json(201, addRecord(data, 'ticket', newTicket, fieldsOf(data, body))),
	'ticket.update': ({ data, record, body }) =>
		json(200, Object.assign(record, fieldsOf(data, body))),
};
