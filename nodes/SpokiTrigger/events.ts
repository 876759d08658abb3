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
		description:
			'A contact is new in Spoki: somebody wrote, or a form, an import or a workflow created it',
		resource: contact,
		collection: collectionOf(contact, {
			language: whenNew('Only contacts with this language'),
			status: whenNew('Only contacts with this marketing status'),
			tag: whenNew('Only contacts that carry this tag'),
		}),
		filtersName: 'contactFilters',
	},
	{
		value: 'ticketCreated',
		name: 'Ticket Created',
		description: 'A ticket was opened in Spoki. Tickets must be switched on for your account.',
		resource: ticket,
		collection: collectionOf(ticket, {
			priority: whenNew('Only tickets of these priorities'),
			status: whenNew('Only tickets in this status'),
		}),
		filtersName: 'ticketFilters',
	},
];

/** A filter is no event of its own. */
function whenNew(only: string): string {
	return `${only} when they are new. A later change does not start the workflow.`;
}

/** @param filters those that the trigger offers, with what they mean here */
function collectionOf({ value, operations }: Resource, filters: Record<string, string>): Operation {
	const collection = operations.find((operation) => operation.value === 'getAll');
	if (collection === undefined) throw new TypeError(`${value} has no operation getAll`);
	return {
		...collection,
		filters: collection.filters
			?.filter(({ property }) => property.name in filters)
			.map((field) => {
				const description = filters[field.property.name];
				return { ...field, property: { ...field.property, description } };
			}),
	};
}
