import type { Operation } from '../../description/Operation';
import { listId } from './locator';

/**
 * Empties a list by a POST with an empty object (documented). The answer is not known: empty, or
 * the list (assumed). The limit is documented. An unknown ID is refused with 404 (documented).
 */
export const removeAllContacts: Operation = {
	value: 'removeAllContacts',
	name: 'Remove All Contacts',
	action: 'Remove all contacts from list',
	description: 'Empty one contact list; the contacts themselves stay in Spoki',
	warning: 'The whole list is emptied. Its contacts stay in Spoki.',
	effect: 'destroy',
	repeatable: true,
	requestsPerMinute: 5,
	method: 'POST',
	path: '/api/1/lists/{listId}/remove_all_contacts/',
	returns: 'record',
	fields: [listId],
};
