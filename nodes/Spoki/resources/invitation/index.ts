import type { Resource } from '../../description/Operation';
import type { Invitations } from './Invitations';
import { invitationsResource } from './resource';

const invitations: Invitations = {
	value: 'invitation',
	name: 'Invitation',
	path: '/api/1/invitations/',
	word: 'invitation',
	joined: 'account',
	where: 'in the account',
	example: 'giulia@example.com',
};

export const invitation: Resource = invitationsResource(
	invitations,
	'An invitation to join the account as a user, not answered yet',
);
