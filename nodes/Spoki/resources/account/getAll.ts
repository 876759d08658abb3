import type { Operation } from '../../description/Operation';
import { simplifyAccount } from './simplify';

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many accounts',
	description: 'Retrieve many accounts: those that the API key can see, with credit and status',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 5,
	method: 'GET',
	path: '/api/1/accounts/',
	returns: 'collection',
	simplify: simplifyAccount,
};
