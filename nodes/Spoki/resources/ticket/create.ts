import type { Operation } from '../../description/Operation';
import { required } from '../../fields/required';
import { contactPhone, status, ticketDetails, title } from './details';
import { simplifyTicket } from './simplify';
import { NEW_TICKET_STATUSES } from './status';

/**
 * Opens a ticket: `contact_phone`, `title` and `status` are required (documented). The answer is
 * the ticket with status 201 (observed). Tickets must be switched on for the account; what happens
 * otherwise is not known. The limit is documented. Refused are a call without one of the three
 * and, by the limits of Spoki's own pages, texts of more than 256 characters, 1,024 in the
 * description (documented there, assumed here). Sent twice, it makes two.
 */
export const create: Operation = {
	value: 'create',
	name: 'Create',
	action: 'Create ticket',
	description: 'Open a ticket for one contact',
	effect: 'write',
	repeatable: false,
	requestsPerMinute: 120,
	method: 'POST',
	path: '/api/1/tickets/',
	returns: 'record',
	fields: [required(contactPhone), required(title), required(status(NEW_TICKET_STATUSES))],
	additionalFields: ticketDetails,
	simplify: simplifyTicket,
};
