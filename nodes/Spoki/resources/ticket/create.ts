import type { Field, Operation } from '../../description/Operation';
import { closedChoice, openChoice } from '../../fields/choice';
import { limitedText } from '../../fields/limitedText';
import { numberOf } from '../../fields/locators';
import { phoneField } from '../../fields/phone';
import { simplifyTicket } from './simplify';
import { TICKET_PRIORITIES, TICKET_STATUSES } from './status';

const contactPhone = phoneField({
	displayName: 'Contact Phone',
	name: 'contactPhone',
	required: true,
	description: 'The phone number of the contact that the ticket is about, in international form',
});

const title = limitedText(
	{
		displayName: 'Title',
		name: 'title',
		required: true,
		placeholder: 'e.g. Parcel arrived damaged',
		description: 'What the ticket is about, in up to 256 characters',
	},
	256,
);

const status = openChoice(
	{
		displayName: 'Status',
		name: 'status',
		required: true,
		description: 'Where the work on the ticket stands',
	},
	TICKET_STATUSES,
	TICKET_STATUSES[0],
);

const description = limitedText(
	{
		displayName: 'Description',
		name: 'description',
		typeOptions: { rows: 4 },
		placeholder: 'e.g. Two of six cups are broken',
		description: 'The matter in detail, in up to 1,024 characters',
	},
	1_024,
);

const priority = closedChoice(
	{
		displayName: 'Priority',
		name: 'priority',
		description: 'How urgent the ticket is',
	},
	TICKET_PRIORITIES,
	'Medium',
);

const reference = limitedText(
	{
		displayName: 'Reference',
		name: 'reference',
		placeholder: 'e.g. ORDER-1042',
		description:
			'Your own number for the ticket, in up to 256 characters. Without one Spoki makes one up.',
	},
	256,
);

const ticketCategoryId: Field = {
	property: {
		displayName: 'Ticket Category ID',
		name: 'ticketCategoryId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 12',
		description: 'The category that the ticket belongs to',
	},
	read: (value) => numberOf(value, 'Ticket Category ID'),
};

export const create: Operation = {
	value: 'create',
	name: 'Create',
	action: 'Create a ticket for a contact',
	description: 'Open a ticket for one contact, named by phone',
	effect: 'write',
	repeatable: false,
	requestsPerMinute: 120,
	method: 'POST',
	path: '/api/1/tickets/',
	returns: 'record',
	fields: [contactPhone, title, status],
	additionalFields: [description, priority, reference, ticketCategoryId],
	simplify: simplifyTicket,
};
