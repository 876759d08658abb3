import type { Operation } from '../../description/Operation';

/**
 * The partners that the key can see (documented as a call, without parameters). Neither the form
 * of the answer (a bare array or pages, both are read) nor what a record holds is known; one
 * client calls it a placeholder (observed). The limit is assumed. Whether the key of a single
 * account is refused is not known.
 */
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
