import type { Field } from '../../description/Operation';
import { email } from '../../fields/contact';
import { required } from '../../fields/required';

/** The user of the account who looks after a contact. Spoki knows operators by email here. */
export const operatorEmail: Field = required({
	...email,
	property: {
		...email.property,
		displayName: 'Operator Email',
		description: 'The email of the operator, who must be a user of the account',
	},
});
