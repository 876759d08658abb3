import type { Field, Operation } from '../../description/Operation';
import { email } from '../../fields/contact';
import { required } from '../../fields/required';

const userEmail: Field = required({
	...email,
	property: { ...email.property, description: 'The email of a user of the account' },
});

const privateKey: Field = {
	secret: true,
	trimmed: true,
	property: {
		displayName: 'Private Key',
		name: 'privateKey',
		type: 'string',
		typeOptions: { password: true },
		required: true,
		default: '',
		description: "The private key of that user, as the User's 'Generate Private Key' gave it",
	},
};

/**
 * Signs a user in for pages of Spoki that stand in another web page. Body `{email, private_key}`
 * besides the API key, answer `{token, uid}` (observed); both go into the address of such a page.
 * How long the token lives is not known. It changes no record, and a second call gives a token as
 * well (assumed). The limit is assumed. An email or private key that is wrong is refused
 * (assumed).
 */
export const getAuthenticationToken: Operation = {
	value: 'getAuthenticationToken',
	name: 'Get Authentication Token',
	action: 'Get authentication token for account',
	description: 'Retrieve the token and UID with which a web page shows Spoki to one of its users',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'POST',
	path: '/api/1/auth/get_authentication_token/',
	returns: 'record',
	fields: [userEmail, privateKey],
	secretOutput: ['token'],
};
