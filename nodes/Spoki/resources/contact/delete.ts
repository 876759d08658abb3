import type { Operation } from '../../description/Operation';
import { contactId } from './locator';

export const deleteContact: Operation = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete a contact',
	description: 'Delete one contact with all its data; this cannot be undone',
	effect: 'destroy',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'DELETE',
	path: '/api/1/contacts/{contactId}/',
	returns: 'deletion',
	fields: [contactId],
};
