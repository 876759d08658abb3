import type { Operation } from '../../description/Operation';
import { listId } from './locator';

/**
 * One list. The answer is `id`, `name`, `color` or null, `contacts_count` and `created_datetime`
 * (documented). Who is on it only the contacts' own `list_set` tells. The limit is documented. An
 * unknown ID is refused with 404 (documented).
 */
export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get list',
	description: 'Retrieve one contact list with its number of contacts',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 5,
	method: 'GET',
	path: '/api/1/lists/{listId}/',
	returns: 'record',
	fields: [listId],
};
