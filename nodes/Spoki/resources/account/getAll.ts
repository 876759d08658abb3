import type { Operation } from '../../description/Operation';
import { simplifyAccount } from './simplify';

/**
 * The accounts of the key: the own one, of an agency or partner also the clients' (assumed). The
 * answer is a bare array without pages (documented); pages are read as well. No filter is
 * documented. The limit is documented. Nothing is known to be refused but the key.
 */
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
