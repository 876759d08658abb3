import type { Operation } from '../../description/Operation';
import { roleId } from './locator';

export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get user',
	description: 'Retrieve one user of the account with the role',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 5,
	method: 'GET',
	path: '/api/1/roles/{roleId}/',
	returns: 'record',
	fields: [roleId],
};
