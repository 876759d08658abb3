import type { Operation } from '../../description/Operation';

/**
 * The agencies that the key can see. The answer is a bare array of `{id, account}` (documented),
 * the account by its ID; pages are read as well. No filter is documented. The limit is assumed.
 * Whether the key of a single account is refused, or gets an empty list, is not known.
 */
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
