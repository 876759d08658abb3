import type { Operation } from '../../description/Operation';
import { listId } from './locator';

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
