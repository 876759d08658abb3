import type { Operation } from '../../description/Operation';
import { contactId } from './locator';

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
