import { contactDetails, phone } from '../../fields/contact';
import type { Operation } from '../../description/Operation';
import { customFields } from '../customField/values';
import { listId } from './locator';

/**
 * Creates or updates contacts and puts them on a list: `{contacts}` with 500 at most (documented),
 * an object here where Bulk Sync takes the array. The answer is `{errors}`, a list of objects
 * (documented) whose keys are not known, so each is matched with what names an item. The limit is
 * documented. More than 500 are refused (assumed), an unknown list with 404 (documented). `status`
 * is not among the documented keys.
 */
export const syncContacts: Operation = {
	value: 'syncContacts',
	name: 'Sync Contacts',
	action: 'Sync contacts to list',
	description:
		'Once a minute, up to 500 input items in a request: create or update contacts and add them to a list',
	effect: 'write',
	repeatable: true,
	requestsPerMinute: 1,
	method: 'POST',
	path: '/api/1/lists/{listId}/sync_contacts/',
	returns: 'record',
	fields: [listId, phone, customFields],
	additionalFields: contactDetails,
	bulk: {
		maxElements: 500,
		mergeBy: 'phone',
		identifiedBy: ['phone', 'email'],
		body: (contacts) => ({ contacts }),
	},
};
