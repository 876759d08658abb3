import type { Operation } from '../../description/Operation';
import { role } from '../../fields/role';
import { invitationId } from './locator';

export const updateRole: Operation = {
	value: 'updateRole',
	name: 'Update Role',
	action: 'Update role of invitation',
	description: 'Change the role that the invited person will have in the account',
	effect: 'write',
	repeatable: true,
	requestsPerMinute: 5,
	method: 'POST',
	path: '/api/1/invitations/{invitationId}/update_role/',
	returns: 'record',
	fields: [invitationId, role],
};
