import type { Operation } from '../../description/Operation';
import { agencyId } from './locator';

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
