import type { Operation } from '../../description/Operation';
import { fieldsOf, pathOf, type Invitations } from './Invitations';

export const resend = (invitations: Invitations): Operation => ({
	value: 'resend',
	name: 'Resend',
	action: `Resend ${invitations.word}`,
	description: `Send one invitation to join the ${invitations.joined} again, by email to the same person`,
	warning: 'Spoki sends the person an email.',
	effect: 'send',
	repeatable: false,
	requestsPerMinute: 5,
	method: 'POST',
	path: pathOf(invitations, 'send/'),
	returns: 'record',
	fields: [fieldsOf(invitations).invitationId],
});
