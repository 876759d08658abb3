import type { Operation } from '../../description/Operation';
import { partnerKeyAdvice } from '../../description/partnerKey';

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many partners',
	description: 'Needs a partner key. Retrieve many partners.',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/partners/',
	returns: 'collection',
	advice: partnerKeyAdvice,
};
