import type { Resource } from '../../description/Operation';
import { asInvitation } from './asInvitation';
import { create } from './create';
import { deleteInvitation } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import type { Invitations } from './Invitations';
import { resend } from './resend';
import { updateRole } from './updateRole';

const invitations: Invitations = {
	value: 'invitation',
	name: 'Invitation',
	path: '/api/1/invitations/',
	word: 'invitation',
	joined: 'account',
	where: 'in the account',
	example: 'giulia@example.com',
};

export const invitation: Resource = {
	value: invitations.value,
	name: invitations.name,
	description: 'An invitation to join the account as a user, not answered yet',
	operations: [
		create(invitations),
		deleteInvitation(invitations),
		get(invitations),
		getAll(invitations),
		resend(invitations),
		updateRole(invitations),
	],
	asChoice: asInvitation,
};
