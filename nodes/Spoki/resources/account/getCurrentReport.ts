import type { Operation } from '../../description/Operation';
import { onlyTelling } from '../../description/telling';
import { accountId } from './locator';

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
	simplify: onlyTelling([
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
