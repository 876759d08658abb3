import type { Field } from '../../description/Operation';
import { closedChoice, openChoice } from '../../fields/choice';
import { limitedText } from '../../fields/limitedText';
import { typedId } from '../../fields/typedId';
import { contactByPhone } from '../contact/phoneLocator';
import { TICKET_PRIORITIES, TICKET_STATUSES } from './status';

export const contactPhone = contactByPhone({
	name: 'contactPhone',
	description: 'The contact that the ticket is about',
});

export const title = limitedText(
	{
		displayName: 'Title',
		name: 'title',
		placeholder: 'e.g. Parcel arrived damaged',
		description: 'What the ticket is about, in up to 256 characters',
	},
	256,
);

/**
 * Where the work on the ticket stands.
 *
 * @param initial what is chosen at first
 */
export function status(initial: string): Field {
	return openChoice(
		{
			displayName: 'Status',
			name: 'status',
			description: 'Where the work on the ticket stands',
		},
		TICKET_STATUSES,
		initial,
	);
}

const description: Field = {
	canBeEmptied: true,
	...limitedText(
		{
			displayName: 'Description',
			name: 'description',
			typeOptions: { rows: 4 },
			placeholder: 'e.g. Two of six cups are broken',
			description: 'The matter in detail, in up to 1,024 characters',
		},
		1_024,
	),
};

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

const ticketCategoryId = typedId({
	displayName: 'Ticket Category ID',
	name: 'ticketCategoryId',
	description: 'The category that the ticket belongs to',
});

/** What a ticket can have besides contact, title and status. */
export const ticketDetails = [description, priority, reference, ticketCategoryId];
