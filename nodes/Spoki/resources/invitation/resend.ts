import type { Operation } from '../../description/Operation';
import { fieldsOf, pathOf, type Invitations } from './Invitations';

/**
 * Has Spoki send the email of an invitation once more: an empty POST (documented). The answer was
 * never recorded: the invitation or empty (assumed). The limit is documented for an account's
 * invitations, and assumed to be the same for a partner's. An unknown ID is refused with 404
 * (documented).
 */
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
