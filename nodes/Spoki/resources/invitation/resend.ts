import type { Operation } from '../../description/Operation';
import { invitationId } from './locator';

export const resend: Operation = {
	value: 'resend',
	name: 'Resend',
	action: 'Resend invitation',
	description: 'Send one invitation to join the account again, by email to the same person',
	warning: 'Spoki sends the person an email.',
	effect: 'send',
	repeatable: false,
	requestsPerMinute: 5,
	method: 'POST',
	path: '/api/1/invitations/{invitationId}/send/',
	returns: 'record',
	fields: [invitationId],
};
