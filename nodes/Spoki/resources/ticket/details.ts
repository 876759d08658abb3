import type { Field } from '../../description/Operation';
import { closedChoice, openChoice } from '../../fields/choice';
import { limitedText } from '../../fields/limitedText';
import { typedId } from '../../fields/typedId';
import { contactByPhone } from '../contact/phoneLocator';
import { TICKET_PRIORITIES } from './status';

export const contactPhone = contactByPhone({
	name: 'contactPhone',
	description: 'The contact that the ticket is about',
});

export const title = limitedText(
	{
		displayName: 'Title',
		name: 'title',
		placeholder: 'e.g. Parcel arrived damaged',
		description: 'What the ticket is about',
	},
	256,
);

/**
 * Where the work on the ticket stands.
 *
 * @param statuses what the drop-down offers, of which the first is chosen
 */
export function status(statuses: string[]): Field {
	return openChoice(
		{
			displayName: 'Status',
			name: 'status',
			description:
				"Where the work on the ticket stands. A status of the account's own can be given by an expression.",
		},
		statuses,
		statuses[0],
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
			description: 'The matter in detail',
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
		description: 'Your own number for the ticket. Without one Spoki makes one up.',
	},
	256,
);

const ticketCategoryId = typedId({
	displayName: 'Ticket Category ID',
	name: 'ticketCategoryId',
	description: 'The category that the ticket belongs to',
	hint: 'Spoki gives no list of categories to n8n: look for the ID in Spoki itself',
});

/** What a ticket can have besides contact, title and status. */
export const ticketDetails = [description, priority, reference, ticketCategoryId];
