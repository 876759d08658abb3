import type { Operation } from '../../description/Operation';

/**
 * The account's tags, each as Get gives it. The answer comes by the page, and no filter is
 * documented (documented both). The limit is assumed; the credential's test asks for one tag here,
 * because no lower limit is known. Nothing is known to be refused but the key.
 */
export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many tags',
	description: 'Retrieve many tags of the account',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/tags/',
	returns: 'collection',
};
