import type { Resource } from '../../description/Operation';
import { inWords, withDetails } from '../../fields/words';
import { create } from './create';
import { deleteInvitation } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { resend } from './resend';
import { updateRole } from './updateRole';

export const invitation: Resource = {
	value: 'invitation',
	name: 'Invitation',
	description: 'An invitation to join the account as a user, not answered yet',
	operations: [create, deleteInvitation, get, getAll, resend, updateRole],
	asChoice: ({ id, email, role }) => ({
		name: withDetails(email ?? id, [inWords(role)]),
		value: id as number,
	}),
};
