import type { Operation } from '../../description/Operation';
import { ticketId } from './locator';
import { simplifyTicket } from './simplify';

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
