import type { Operation } from '../../description/Operation';

/**
 * The account's media files. Whether the answer is an array or comes by the page is not known:
 * both are read. No filter is documented. The limit is assumed. What is refused is not known.
 */
export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many media files',
	description: 'Retrieve many media files of the account',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/media/',
	returns: 'collection',
};
