import type { Operation } from '../../description/Operation';
import { fieldsOf, pathOf, type Invitations } from './Invitations';

/**
 * Takes an invitation back. The answer is empty (assumed). The limit is assumed. An unknown ID is
 * refused with 404 (documented), that of an accepted invitation perhaps as well (assumed).
 */
export const deleteInvitation = (invitations: Invitations): Operation => ({
	value: 'delete',
	name: 'Delete',
	action: `Delete ${invitations.word}`,
	description: `Take back one invitation to join the ${invitations.joined} that was not accepted yet`,
	warning: 'The invitation is taken back: the person can no longer accept it.',
	effect: 'destroy',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'DELETE',
	path: pathOf(invitations),
	returns: 'deletion',
	fields: [fieldsOf(invitations).invitationId],
});
