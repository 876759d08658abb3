'use strict';

/** @import { SpokiRecord } from './index' */

const { setCustomFields } = require('./customFieldValues');

/**
 * Puts the customers on lists, gives some of them tags, values and someone who looks after them.
 * A contact holds the very list and tag objects of the shop, so a count is right wherever it is read.
 *
 * @param {SpokiRecord[]} contacts
 * @param {{ lists: SpokiRecord[], tags: SpokiRecord[], roles: SpokiRecord[], customFields: SpokiRecord[] }} shop
 */
function connectContacts(contacts, { lists, tags, roles, customFields }) {
	contacts.forEach((contact, index) => {
		const chosenLists = lists.filter((_, list) => index % (list + 1) === 0 && list < 6);
		contact.list_set = chosenLists;
		for (const list of chosenLists) list.contacts_count += 1;
		contact.tag_set = tags.filter((_, tag) => index % (tag + 2) === 0);
		contact.role_set = roles.slice(2, index % 4 === 0 ? 3 : 2);
		setCustomFields(customFields, contact, {
			LAST_ORDER: `CV-${1000 + index}`,
			...(index % 3 === 0 ? { BIRTHDAY: `19${70 + (index % 30)}-04-23` } : {}),
			...(index % 5 === 0 ? { NEXT_COURSE: '2025-03-08T15:00:00+01:00' } : {}),
		});
	});
}

module.exports = { connectContacts };
