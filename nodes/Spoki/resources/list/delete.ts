import type { Operation } from '../../description/Operation';
import { listId } from './locator';

/**
 * Removes a list; that its contacts stay is assumed, as they do when they are taken off it. The
 * answer is empty (assumed). The limit is documented. An unknown ID is refused with 404
 * (documented).
 */
export const deleteList: Operation = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete list',
	description: 'Delete one contact list; its contacts stay',
	warning: 'The list is deleted for good. Its contacts stay in Spoki.',
	effect: 'destroy',
	repeatable: true,
	requestsPerMinute: 5,
	method: 'DELETE',
	path: '/api/1/lists/{listId}/',
	returns: 'deletion',
	fields: [listId],
};
