import { email } from '../../fields/contact';
import type { Field } from '../../description/Operation';

/** The user of the account who looks after a contact. Spoki knows operators by email here. */
export const operatorEmail: Field = {
	...email,
	property: {
		...email.property,
		displayName: 'Operator Email',
		required: true,
		description: 'The email of the operator, who must be a user of the account',
	},
};
