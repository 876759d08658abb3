import type { Operation } from '../../description/Operation';
import { search } from '../../fields/search';

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many users',
	description: 'Retrieve many users of the account with their roles',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/roles/',
	returns: 'collection',
	filters: [search('Only users with this text in ID, email or name', 'Giulia')],
};
