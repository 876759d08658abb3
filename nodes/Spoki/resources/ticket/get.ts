import type { Operation } from '../../description/Operation';
import { ticketId } from './locator';
import { simplifyTicket } from './simplify';

/**
 * One ticket. The answer has `contact` and `owner` as records, `closed_datetime` or null, status
 * and priority by name (documented); `owner` is null where nobody has it (assumed). The limit is
 * assumed. An unknown ID is refused with 404 (documented).
 */
export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get ticket',
	description: 'Retrieve one ticket with its status, its contact and its owner',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/tickets/{ticketId}/',
	returns: 'record',
	fields: [ticketId],
	simplify: simplifyTicket,
};
