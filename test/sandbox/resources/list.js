'use strict';

/** @import { AccountData, SpokiRecord } from '../data' */
/** @import { Behaviour } from './index' */

const { empty, json } = require('../http/answers');
const { saveContacts } = require('./contactSync');

/**
 * @param {SpokiRecord} list
 * @param {SpokiRecord} contact
 */
function join(list, contact) {
	if (contact.list_set.includes(list)) return;
	contact.list_set = [...contact.list_set, list];
	list.contacts_count += 1;
}

/**
 * Takes off the list every contact that the condition holds for. The contacts themselves stay.
 *
 * @param {AccountData} data
 * @param {SpokiRecord} list
 * @param {(contact: SpokiRecord) => boolean} condition
 */
function leave(data, list, condition) {
	for (const contact of data.contact.values()) {
		/** @type {SpokiRecord[]} */
		const lists = contact.list_set;
		if (!lists.includes(list) || !condition(contact)) continue;
		contact.list_set = lists.filter((other) => other !== list);
		list.contacts_count -= 1;
	}
}

/** @type {Record<string, Behaviour>} */
module.exports = {
	'list.syncContacts': ({ data, record, body }) => {
		const { saved, errors } = saveContacts(data, body.contacts);
		for (const contact of saved) join(record, contact);
		return json(200, { errors });
	},
	'list.removeContacts': ({ data, record, body }) => {
		const { ids = [], phones = [], emails = [] } = body;
		leave(
			data,
			record,
			({ id, phone, email }) =>
				ids.includes(id) || phones.includes(phone) || (email !== null && emails.includes(email)),
		);
		return empty(200);
	},
	'list.removeAllContacts': ({ data, record }) => {
		leave(data, record, () => true);
		return empty(200);
	},
	'list.delete': ({ data, record }) => {
		leave(data, record, () => true);
		data.list.delete(record.id);
		return empty(204);
	},
};
