import type { Operation } from '../../description/Operation';
import { invitationId } from './locator';

export const deleteInvitation: Operation = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete an invitation',
	description: 'Take back one invitation to join the account that was not accepted yet',
	effect: 'destroy',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'DELETE',
	path: '/api/1/invitations/{invitationId}/',
	returns: 'deletion',
	fields: [invitationId],
};
