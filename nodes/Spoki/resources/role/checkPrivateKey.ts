import type { Operation } from '../../description/Operation';
import { roleId } from './locator';
import { privateKeyRecord } from './privateKey';

export const checkPrivateKey: Operation = {
	value: 'checkPrivateKey',
	name: 'Check Private Key',
	action: 'Check private key of user',
	description: 'Tell whether one user has a private key, without showing it',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 10,
	method: 'GET',
	path: '/api/1/roles/{roleId}/has_private_key/',
	returns: 'record',
	answersText: true,
	fields: [roleId],
	asRecords: privateKeyRecord('hasPrivateKey', ['has_private_key', 'hasPrivateKey']),
};
