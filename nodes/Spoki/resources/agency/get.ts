import type { Operation } from '../../description/Operation';
import { agencyId } from './locator';

/**
 * One agency (documented). The answer holds its clients and their available conversations
 * (documented), under names that are not known, so nothing is left out of it. The limit is
 * assumed. An unknown ID is refused with 404 (documented); whether the key of a single account is
 * refused is not known.
 */
export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get agency',
	description: 'Retrieve one agency with its clients and their available conversations',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/agencies/{agencyId}/',
	returns: 'record',
	fields: [agencyId],
};
