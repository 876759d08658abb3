import type { Operation } from '../../description/Operation';
import { ticketId } from './locator';

/**
 * Removes a ticket. The answer is empty (assumed). The limit is documented. An unknown ID is
 * refused with 404 (documented).
 */
export const deleteTicket: Operation = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete ticket',
	description: 'Delete one ticket; its contact stays',
	warning: 'The ticket is deleted for good.',
	effect: 'destroy',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'DELETE',
	path: '/api/1/tickets/{ticketId}/',
	returns: 'deletion',
	fields: [ticketId],
};
