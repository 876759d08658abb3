import type { Operation } from '../../description/Operation';
import { contactId } from './locator';

/**
 * Removes a contact. The answer is empty (assumed). The limit is assumed. An unknown ID is refused
 * with 404 (documented); `sync` in its place would be another call, so only whole numbers go out.
 */
export const deleteContact: Operation = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete contact',
	description: 'Delete one contact with all its data; this cannot be undone',
	warning: 'The contact is deleted with all its data. This cannot be undone.',
	effect: 'destroy',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'DELETE',
	path: '/api/1/contacts/{contactId}/',
	returns: 'deletion',
	fields: [contactId],
};
