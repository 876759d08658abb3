import type { INodeProperties } from 'n8n-workflow';

import { asCollection } from '../Spoki/operation/properties';
import { events, type TriggerEvent } from './events';

/** How many items one poll gives where the user says nothing else. */
export const DEFAULT_ITEMS_PER_POLL = 500;

/** All properties of the trigger, built anew at each call: n8n adds the poll times in place. */
export function triggerProperties(): INodeProperties[] {
	return [eventsProperty(), ...events.map(filtersProperty), optionsProperty()];
}

function eventsProperty(): INodeProperties {
	const property: INodeProperties = {
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
		required: true,
		options: [],
		default: ['contactCreated'],
	};
	return {
		...property,
		options: events.map(({ name, value, description }) => ({ name, value, description })),
	};
}

function filtersProperty({
	resource,
	collection,
	filtersName,
	value,
}: TriggerEvent): INodeProperties {
	return {
		...asCollection(collection.filters ?? []),
		displayName: `${resource.name} Filters`,
		name: filtersName,
		placeholder: 'Add Filter',
		displayOptions: { show: { events: [value] } },
	};
}

function optionsProperty(): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Max Items per Poll',
				name: 'maxItemsPerPoll',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: 500,
				description:
					'How many new records one poll gives at most. What is left comes with the next polls, so none is lost.',
			},
			{
				displayName: 'Simplify',
				name: 'simplify',
				type: 'boolean',
				default: true,
				description:
					'Whether to return a simplified version of the response instead of the raw data',
			},
		],
	};
}
