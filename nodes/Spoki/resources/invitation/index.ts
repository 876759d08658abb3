import type { Resource } from '../../description/Operation';
import { resend } from './resend';
import { updateRole } from './updateRole';

export const invitation: Resource = {
	value: 'invitation',
	name: 'Invitation',
	description: 'An invitation to join the account as a user, not answered yet',
	operations: [resend, updateRole],
};
