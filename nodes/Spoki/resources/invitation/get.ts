import type { Operation } from '../../description/Operation';
import { fieldsOf, pathOf, type Invitations } from './Invitations';

/**
 * One invitation (documented); that one is gone once it is answered is assumed. The answer has
 * `id`, `email` and `role` (assumed); what else it holds goes through. The limit is assumed. An
 * unknown ID is refused with 404 (documented).
 */
export const get = (invitations: Invitations): Operation => ({
	value: 'get',
	name: 'Get',
	action: `Get ${invitations.word}`,
	description: `Retrieve one invitation to join the ${invitations.joined}, with email and role`,
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: pathOf(invitations),
	returns: 'record',
	fields: [fieldsOf(invitations).invitationId],
});
