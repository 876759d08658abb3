import type { Operation } from '../../description/Operation';
import { accountId } from './locator';
import { simplifyAccount } from './simplify';

export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get account',
	description: 'Retrieve one account with its credit, phone status and daily limit',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/accounts/{accountId}/',
	returns: 'record',
	fields: [accountId],
	simplify: simplifyAccount,
};
