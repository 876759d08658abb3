import type { Field } from '../description/Operation';
import { closedChoice } from './choice';
import { CONTACT_LANGUAGES_METHOD, languageField } from './language';
import { phoneField } from './phone';

export const phone = phoneField({
	displayName: 'Phone',
	name: 'phone',
	required: true,
	description: 'The phone number of the contact, in international form',
});

export const email: Field = {
	property: {
		displayName: 'Email',
		name: 'email',
		type: 'string',
		default: '',
		placeholder: 'name@email.com',
	},
	canBeEmptied: true,
	trimmed: true,
};

export const firstName: Field = {
	canBeEmptied: true,
	property: {
		displayName: 'First Name',
		name: 'firstName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Giulia',
	},
};

export const lastName: Field = {
	canBeEmptied: true,
	property: {
		displayName: 'Last Name',
		name: 'lastName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Rossi',
	},
};

const language: Field = {
	...languageField(CONTACT_LANGUAGES_METHOD, {
		description: 'The language that the contact is written to in, by its two-letter code',
	}),
	canBeEmptied: true,
};

/** What every contact can have besides its phone number and the account's own fields. */
export const contactDetails = [email, firstName, language, lastName];

/** Whether the contact accepts marketing messages. Spoki calls it the status. */
export const marketingStatus = closedChoice(
	{
		displayName: 'Marketing Status',
		name: 'status',
		description: 'Whether the contact accepts marketing messages. A change can start automations.',
	},
	['Not Declared', 'Subscribed', 'Unsubscribed'],
	'Not Declared',
);

/** The contact's block, to be set or to be found by. */
export const isBlocked: Field = {
	property: {
		displayName: 'Is Blocked',
		name: 'isBlocked',
		type: 'boolean',
		default: false,
		description: 'Whether the contact is blocked: a blocked contact gets no messages',
	},
};
