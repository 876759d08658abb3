import { recordLocator } from '../../fields/locators';

export const ticketId = recordLocator({ value: 'ticket', name: 'Ticket' }, 'The ticket to work on');
