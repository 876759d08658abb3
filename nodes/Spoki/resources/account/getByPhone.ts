import type { Operation } from '../../description/Operation';
import { phoneField } from '../../fields/phone';
import { required } from '../../fields/required';
import { simplifyAccount } from './simplify';

const accountPhone = required(
	phoneField({
		displayName: 'Phone',
		name: 'phone',
		description: 'The WhatsApp number of the account, in international form',
	}),
);

/**
 * An account by its number (documented). The number goes into the path with its plus (assumed:
 * Spoki itself writes an account's number without one). The answer is the account, as Get gives it
 * (documented). The limit is assumed. A number that no account of the key has is refused with 404
 * (assumed).
 */
export const getByPhone: Operation = {
	value: 'getByPhone',
	name: 'Get by Phone',
	action: 'Get account by phone',
	description:
		'Retrieve one account by its WhatsApp number, with credit, phone status and daily limit',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/accounts/phone/{phone}/',
	returns: 'record',
	fields: [accountPhone],
	simplify: simplifyAccount,
	advice: {
		'404':
			'The API key sees no account with this WhatsApp number. Check the number, and that the key belongs to the account or to its partner.',
	},
};
