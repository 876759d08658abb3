import type { Operation } from '../../description/Operation';

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many agencies',
	description: 'Retrieve many agencies, each with the ID of its account',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/agencies/',
	returns: 'collection',
};
