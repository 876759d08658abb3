import type { Operation } from '../../description/Operation';
import { fieldsOf, pathOf, type Invitations } from './Invitations';

/**
 * Changes the role of somebody who is invited: body `{role}` (documented). The answer was never
 * recorded: the invitation or empty (assumed). The limit is documented for an account's
 * invitations, and assumed to be the same for a partner's. A role that Spoki does not know is
 * refused with 400, an unknown ID with 404 (documented).
 */
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
