import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { Field, Operation } from '../../description/Operation';
import { several } from '../../fields/lists';
import { numberOf } from '../../fields/locators';
import { defaultCountry, phoneOf } from '../../fields/phone';
import { textOf } from '../../fields/text';
import { listId } from './locator';

const emails = several(
	{
		displayName: 'Emails',
		name: 'emails',
		placeholder: 'e.g. anna@example.com, luca@example.com',
		description: 'The contacts with these emails: a list, or a text with commas in between',
		hint: 'Fill in at least one of emails, phones and contact IDs',
	},
	(value, label) => textOf(value, `'${label}'`).trim(),
);

const ids = several(
	{
		displayName: 'Contact IDs',
		name: 'ids',
		placeholder: 'e.g. 1234, 1235',
		description: 'The contacts with these IDs: a list, or a text with commas in between',
	},
	numberOf,
);

const phones: Field = {
	...several(
		{
			displayName: 'Phones',
			name: 'phones',
			placeholder: 'e.g. +393331234567, +393337654321',
			description:
				'The contacts with these phone numbers: a list, or a text with commas in between',
		},
		phoneOf,
	),
	addsOptions: [defaultCountry],
};

/** All values of several elements under one key, each once. */
function union(elements: IDataObject[], key: string): IDataObject {
	const values = new Set(elements.flatMap((element) => (element[key] ?? []) as string[]));
	return values.size > 0 ? { [key]: [...values] } : {};
}

/**
 * Takes contacts off a list by any of `emails`, `phones` and `ids` (documented; one client sends
 * `contacts`, which is not trusted). The answer is not known: empty (assumed), and `errors` in it
 * is read as that of Sync Contacts. The limit is documented; one on contacts was not found. An
 * unknown list is refused with 404 (documented), a contact who is not on it is passed over
 * (assumed).
 */
export const removeContacts: Operation = {
	value: 'removeContacts',
	name: 'Remove Contacts',
	action: 'Remove contacts from list',
	description:
		'Take contacts off a list; they stay in Spoki. All input items for one list become one request.',
	warning: 'The contacts are taken off the list. They stay in Spoki.',
	effect: 'destroy',
	repeatable: true,
	requestsPerMinute: 5,
	method: 'POST',
	path: '/api/1/lists/{listId}/remove_contacts/',
	returns: 'record',
	fields: [listId, emails, phones, ids],
	check: ({ body }) => {
		if (Object.keys(body).length > 0) return;
		throw new UserError("'Emails', 'Phones' and 'Contact IDs' are all empty", {
			description: 'Enter at least one email, phone number or ID of a contact to remove.',
		});
	},
	bulk: {
		identifiedBy: ['phones', 'emails', 'ids'],
		body: (elements) => ({
			...union(elements, 'emails'),
			...union(elements, 'phones'),
			...union(elements, 'ids'),
		}),
	},
};
