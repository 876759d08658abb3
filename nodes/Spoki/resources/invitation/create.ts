import type { Field, Operation } from '../../description/Operation';
import { email, firstName, lastName } from '../../fields/contact';
import { required } from '../../fields/required';
import { fieldsOf, type Invitations } from './Invitations';

const invitedEmail: Field = required({
	...email,
	property: { ...email.property, description: 'Where the invitation goes' },
});

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
