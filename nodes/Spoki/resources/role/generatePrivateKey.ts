import type { Operation } from '../../description/Operation';
import { roleId } from './locator';
import { privateKeyRecord } from './privateKey';

export const generatePrivateKey: Operation = {
	value: 'generatePrivateKey',
	name: 'Generate Private Key',
	action: 'Generate the private key of a role',
	description:
		'Create a private key for one role. Spoki shows it only this once: store it right away, and do not count on a former key any more.',
	effect: 'write',
	repeatable: false,
	requestsPerMinute: 10,
	method: 'POST',
	path: '/api/1/roles/{roleId}/generate_private_key/',
	returns: 'record',
	answersText: true,
	fields: [roleId],
	asRecords: privateKeyRecord('privateKey', ['private_key', 'privateKey', 'key']),
};
