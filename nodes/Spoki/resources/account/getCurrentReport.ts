import type { Operation } from '../../description/Operation';
import { pickKeys } from '../../description/pickKeys';
import { accountId } from './locator';

/**
 * The figures of the running period, which Spoki keeps for 30 minutes (documented): asked more
 * often, they are the same. The answer is one record of whole numbers with `granularity` and
 * `period_start`, each of which may be null (documented); one client expects a list (observed),
 * which is read as well. The limit is assumed. An unknown ID is refused with 404 (documented).
 */
export const getCurrentReport: Operation = {
	value: 'getCurrentReport',
	name: 'Get Current Report',
	action: 'Get current report of account',
	description:
		"Retrieve an account's messages and conversations of this period, renewed every 30 minutes",
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/accounts/{accountId}/current_report/',
	returns: 'record',
	fields: [accountId],
	simplify: pickKeys([
		'account',
		'granularity',
		'period_start',
		'contacted_contacts',
		'conversation_count',
		'template_message_count',
		'incoming_message_count',
		'sent_message_count',
		'delivered_message_count',
		'read_message_count',
	]),
};
