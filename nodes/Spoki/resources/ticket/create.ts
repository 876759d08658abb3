import type { Operation } from '../../description/Operation';
import { required } from '../../fields/required';
import { contactPhone, status, ticketDetails, title } from './details';
import { simplifyTicket } from './simplify';
import { NEW_TICKET_STATUSES } from './status';

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
