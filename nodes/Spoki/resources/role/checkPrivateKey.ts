import type { Operation } from '../../description/Operation';
import { privateKeyRecord } from './privateKey';
import { fieldsOf, pathOf, type Users } from './Users';

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
