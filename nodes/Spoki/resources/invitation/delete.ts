import type { Operation } from '../../description/Operation';
import { invitationId } from './locator';

export const deleteInvitation: Operation = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete invitation',
	description: 'Take back one invitation to join the account that was not accepted yet',
	warning: 'The invitation is taken back: the person can no longer accept it.',
	effect: 'destroy',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'DELETE',
	path: '/api/1/invitations/{invitationId}/',
	returns: 'deletion',
	fields: [invitationId],
};
