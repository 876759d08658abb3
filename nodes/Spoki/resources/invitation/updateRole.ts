import type { Operation } from '../../description/Operation';
import { fieldsOf, pathOf, type Invitations } from './Invitations';

export const updateRole = (invitations: Invitations): Operation => ({
	value: 'updateRole',
	name: 'Update Role',
	action: `Update role of ${invitations.word}`,
	description: `Change the role that the invited person will have ${invitations.where}`,
	effect: 'write',
	repeatable: true,
	requestsPerMinute: 5,
	method: 'POST',
	path: pathOf(invitations, 'update_role/'),
	returns: 'record',
	fields: [fieldsOf(invitations).invitationId, fieldsOf(invitations).role],
});
