import type { Operation } from '../../description/Operation';

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many partners',
	description: 'Retrieve many partners: companies that resell Spoki',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/partners/',
	returns: 'collection',
};
