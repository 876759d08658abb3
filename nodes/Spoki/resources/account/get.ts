import type { Operation } from '../../description/Operation';
import { accountId } from './locator';
import { simplifyAccount } from './simplify';

/**
 * One account. The answer is the record itself (documented): `current_credit` in thousandths of a
 * euro, `phone` as digits without a plus or null, `account_type` 1 for a sandbox, 2 standard, 4
 * agency, and the account's `channels`. The limit is assumed. An unknown ID is refused with 404
 * (documented).
 */
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
