'use strict';

/** @import { SpokiRecord } from '../data' */
/** @import { Behaviour } from './index' */

const { empty, invalid, json } = require('../http/answers');
const { contactByPhone, saveContact, saveContacts, writeContact } = require('./contactSync');

/** @type {Behaviour} */
function update({ data, record, body }) {
	const owner = body.phone === undefined ? record : contactByPhone(data, body.phone);
	if (owner && owner !== record) {
		return invalid({ phone: ['Contact with this phone already exists.'] });
	}
	return json(200, writeContact(data, record, body));
}

/** @type {Record<string, Behaviour>} */
module.exports = {
	'contact.upsert': ({ data, body }) => json(200, saveContact(data, body)),
	'contact.bulkSync': ({ data, body }) => json(200, { errors: saveContacts(data, body).errors }),
	'contact.block': update,
	'contact.unblock': update,
	'contact.update': update,
	'contact.delete': ({ data, record }) => {
		/** @type {SpokiRecord[]} */
		const lists = record.list_set;
		for (const list of lists) list.contacts_count -= 1;
		data.contact.delete(record.id);
		return empty(204);
	},
};
