import type { Operation } from '../../description/Operation';

/**
 * Lists the accounts of a partner. The call is documented; neither the form of the answer (a bare
 * array or pages, both are read) nor what a record holds is known. The limit is assumed. Whether
 * the key of a single account is refused is not known.
 */
export const getAccounts: Operation = {
	value: 'getAccounts',
	name: 'Get Accounts',
	action: 'Get accounts of partner',
	description: "Retrieve the accounts of the partner's clients",
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/partners/accounts/',
	returns: 'collection',
};
