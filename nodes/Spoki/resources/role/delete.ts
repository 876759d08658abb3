import type { Operation } from '../../description/Operation';
import { roleId } from './locator';

export const deleteRole: Operation = {
	value: 'delete',
	name: 'Remove',
	action: 'Remove user',
	description: 'Take one user out of the account; Spoki refuses for the only administrator',
	warning: 'The person is taken out of the account.',
	effect: 'destroy',
	repeatable: true,
	requestsPerMinute: 5,
	method: 'DELETE',
	path: '/api/1/roles/{roleId}/',
	returns: 'deletion',
	fields: [roleId],
};
