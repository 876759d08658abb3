import { answersPartners } from '../../description/partners';
import type { Resource } from '../../description/Operation';
import { asInvitation } from '../invitation/asInvitation';
import { create } from '../invitation/create';
import { deleteInvitation } from '../invitation/delete';
import { get } from '../invitation/get';
import { getAll } from '../invitation/getAll';
import type { Invitations } from '../invitation/Invitations';
import { resend } from '../invitation/resend';
import { updateRole } from '../invitation/updateRole';

const invitations: Invitations = {
	value: 'partnerInvitation',
	name: 'Partner Invitation',
	path: '/api/1/partner-invitations/',
	word: 'partner invitation',
	joined: 'partner',
	where: 'at the partner',
	example: 'marta@example.com',
};

/**
 * The same calls as those of the invitations to an account (documented). The shape of a record is
 * assumed to be the same.
 */
export const partnerInvitation: Resource = answersPartners({
	value: invitations.value,
	name: invitations.name,
	description: 'An invitation to join the partner, not answered yet',
	operations: [
		create(invitations),
		deleteInvitation(invitations),
		get(invitations),
		getAll(invitations),
		resend(invitations),
		updateRole(invitations),
	],
	asChoice: asInvitation,
});
