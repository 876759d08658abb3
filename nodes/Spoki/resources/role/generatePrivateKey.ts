import type { Operation } from '../../description/Operation';
import { privateKeyRecord } from './privateKey';
import { fieldsOf, pathOf, type Users } from './Users';

/**
 * Makes a user's private key, which is shown only this once, as far as is known: with it pages of
 * Spoki can stand in another web page. The answer is the bare text, or an object that holds it:
 * sources disagree, and both are read. The limit is documented for an account's users, and assumed
 * to be the same for a partner's. An unknown ID is refused with 404 (documented). Each call makes
 * another key, after which the former may be worth nothing (assumed).
 */
export const generatePrivateKey = (users: Users): Operation => ({
	value: 'generatePrivateKey',
	name: 'Generate Private Key',
	action: `Generate private key for ${users.word}`,
	description: 'Given only this once, so store it right away. A former key may stop working.',
	warning:
		'The key comes out of this run only: let the next node store it. A former key may stop working.',
	effect: 'write',
	repeatable: false,
	requestsPerMinute: 10,
	method: 'POST',
	path: pathOf(users, 'generate_private_key/'),
	returns: 'record',
	answersText: true,
	fields: [fieldsOf(users).userId],
	asRecords: privateKeyRecord('privateKey', ['private_key', 'privateKey', 'key']),
	secretOutput: ['privateKey'],
});
