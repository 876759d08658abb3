import type { Operation } from '../../description/Operation';
import { role } from '../../fields/role';
import { roleId } from './locator';

export const update: Operation = {
	value: 'update',
	name: 'Update',
	action: 'Update role of user',
	description: 'Give one user of the account another role',
	effect: 'write',
	repeatable: true,
	requestsPerMinute: 10,
	method: 'POST',
	path: '/api/1/roles/{roleId}/update_role/',
	returns: 'record',
	fields: [roleId, role],
};
