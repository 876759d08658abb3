import { describedAs, recordLocator } from '../../fields/locators';

export const ticketId = recordLocator(
	{ value: 'ticket', name: 'Ticket' },
	describedAs('A request of a contact', 'with its reference and status'),
);
