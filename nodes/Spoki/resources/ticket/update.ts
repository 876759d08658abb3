import type { Operation } from '../../description/Operation';
import { emptyingAdvice, sendEmptyValues } from '../../fields/sendEmptyValues';
import { somethingToChange } from '../../fields/somethingToChange';
import { contactPhone, status, ticketDetails, title } from './details';
import { ticketId } from './locator';
import { simplifyTicket } from './simplify';
import { TICKET_STATUSES } from './status';

/**
 * Changes what is given of a ticket (documented). The answer is the ticket (assumed). States are
 * those of the account: four were seen, Spoki's pages show more, so any goes out; the five
 * priorities are documented. The limit is assumed. An unknown ID is refused with 404 (documented),
 * a text that is too long as on creation (assumed).
 */
export const update: Operation = {
	value: 'update',
	name: 'Update',
	action: 'Update ticket',
	description: 'Change the given fields of one ticket, such as its status; other fields stay',
	effect: 'write',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'PATCH',
	path: '/api/1/tickets/{ticketId}/',
	returns: 'record',
	fields: [ticketId],
	updateFields: [contactPhone, status(TICKET_STATUSES), ...ticketDetails, title],
	options: [sendEmptyValues],
	simplify: simplifyTicket,
	check: somethingToChange(emptyingAdvice),
};
