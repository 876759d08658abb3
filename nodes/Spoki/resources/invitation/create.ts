import type { Field, Operation } from '../../description/Operation';
import { email, firstName, lastName } from '../../fields/contact';
import { required } from '../../fields/required';
import { fieldsOf, type Invitations } from './Invitations';

const invitedEmail: Field = required({
	...email,
	property: { ...email.property, description: 'Where the invitation goes' },
});

/**
 * Invites a person by email. Body `{email, role}`, with first and last name under
 * `additional_info` (documented). The answer is the invitation (assumed: no record of one was
 * found, so whatever comes goes through). The limit is assumed. A call without email or role is
 * refused (documented); whether an email that was invited already is refused, or written to again,
 * is not known.
 */
export const create = (invitations: Invitations): Operation => ({
	value: 'create',
	name: 'Create',
	action: `Create and send ${invitations.word}`,
	description: `Invite one person to join the ${invitations.joined} as a user; Spoki sends the person an email`,
	warning: 'Spoki sends the person an email.',
	effect: 'send',
	// The person would get a second email.
	repeatable: false,
	requestsPerMinute: 60,
	method: 'POST',
	path: invitations.path,
	returns: 'record',
	fields: [invitedEmail, fieldsOf(invitations).role],
	additionalFields: [
		{ ...firstName, key: 'additional_info.first_name' },
		{ ...lastName, key: 'additional_info.last_name' },
	],
});
