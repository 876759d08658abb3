import type { Field, Operation } from '../../description/Operation';
import { email, firstName, lastName } from '../../fields/contact';
import { required } from '../../fields/required';
import { role } from '../../fields/role';

const invitedEmail: Field = required({
	...email,
	property: { ...email.property, description: 'Where the invitation goes' },
});

export const create: Operation = {
	value: 'create',
	name: 'Create',
	action: 'Create and send invitation',
	description: 'Invite one person to join the account as a user; Spoki sends the person an email',
	warning: 'Spoki sends the person an email.',
	effect: 'send',
	// The person would get a second email.
	repeatable: false,
	requestsPerMinute: 60,
	method: 'POST',
	path: '/api/1/invitations/',
	returns: 'record',
	fields: [invitedEmail, role],
	additionalFields: [
		{ ...firstName, key: 'additional_info.first_name' },
		{ ...lastName, key: 'additional_info.last_name' },
	],
};
