import { search } from '../../fields/search';
import type { Operation } from '../../description/Operation';

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many lists',
	description: 'Retrieve many contact lists',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 5,
	method: 'GET',
	path: '/api/1/lists/',
	returns: 'collection',
	filters: [search('Only lists with this text in the name', 'newsletter')],
};
