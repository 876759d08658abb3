import type { Operation, Resource } from '../Spoki/description/Operation';
import { contact } from '../Spoki/resources/contact';
import { ticket } from '../Spoki/resources/ticket';

/** Something that the trigger watches for: a new record in one of Spoki's collections. */
export interface TriggerEvent {
	/** On each item, and the name under which the trigger keeps its state. */
	value: string;
	name: string;
	description: string;
	resource: Resource;
	/** The collection, with the filters that the trigger offers. */
	collection: Operation;
	/** The parameter that holds the filters. */
	filtersName: string;
}

/** In the order of the drop-down: alphabetical by name. */
export const events: TriggerEvent[] = [
	{
		value: 'contactCreated',
		name: 'Contact Created',
		description: 'A contact is new in the account, however it came there',
		resource: contact,
		collection: collectionOf(contact, ['language', 'status', 'tag']),
		filtersName: 'contactFilters',
	},
	{
		value: 'ticketCreated',
		name: 'Ticket Created',
		description: 'A ticket was opened. Tickets must be switched on for the account.',
		resource: ticket,
		collection: collectionOf(ticket, ['priority', 'status']),
		filtersName: 'ticketFilters',
	},
];

function collectionOf({ value, operations }: Resource, filters: string[]): Operation {
	const collection = operations.find((operation) => operation.value === 'getAll');
	if (collection === undefined) throw new TypeError(`${value} has no operation getAll`);
	return {
		...collection,
		filters: collection.filters?.filter(({ property }) => filters.includes(property.name)),
	};
}
