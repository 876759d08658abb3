import type { Operation } from '../../description/Operation';
import { roleId } from './locator';
import { privateKeyRecord } from './privateKey';

export const generatePrivateKey: Operation = {
	value: 'generatePrivateKey',
	name: 'Generate Private Key',
	action: 'Generate private key for user',
	description: 'Shown only this once, so store it right away. A former key may stop working.',
	warning:
		'The key is shown only in the output of this run: store it right away. A former key may stop working.',
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
