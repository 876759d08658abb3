import type { Operation } from '../../description/Operation';
import { privateKeyRecord } from './privateKey';
import { fieldsOf, pathOf, type Users } from './Users';

/**
 * Whether a user has a private key. The answer is true or false, or an object that holds it:
 * sources disagree, and both are read. The limit is documented for an account's users, and assumed
 * to be the same for a partner's. An unknown ID is refused with 404 (documented).
 */
export const checkPrivateKey = (users: Users): Operation => ({
	value: 'checkPrivateKey',
	name: 'Check Private Key',
	action: `Check private key of ${users.word}`,
	description: `Tell whether one ${users.word} has a private key, without showing it`,
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 10,
	method: 'GET',
	path: pathOf(users, 'has_private_key/'),
	returns: 'record',
	answersText: true,
	fields: [fieldsOf(users).userId],
	asRecords: privateKeyRecord('hasPrivateKey', ['has_private_key', 'hasPrivateKey']),
});
