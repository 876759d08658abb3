import type { Resource } from '../../description/Operation';
import { asInvitation } from './asInvitation';
import { create } from './create';
import { deleteInvitation } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import type { Invitations } from './Invitations';
import { resend } from './resend';
import { updateRole } from './updateRole';

/** The resource of invitations to one place or the other, with all that can be done with them. */
export function invitationsResource(invitations: Invitations, description: string): Resource {
	const { value, name } = invitations;
	const operations = [create, deleteInvitation, get, getAll, resend, updateRole].map((operation) =>
		operation(invitations),
	);
	return { value, name, description, operations, asChoice: asInvitation };
}
