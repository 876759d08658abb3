import type { INodeProperties } from 'n8n-workflow';

import { asCollection } from '../Spoki/operation/properties';
import { events, type TriggerEvent } from './events';

/** How many items one poll gives where the user says nothing else. */
export const DEFAULT_ITEMS_PER_POLL = 500;

/** What may happen when the workflow is switched on again; the first is the default. */
export const PAUSES = [
	{
		name: 'Give What Came Meanwhile',
		value: 'giveAll',
		description: 'Start the workflow for everything that was created during the pause',
	},
	{
		name: 'Begin Anew',
		value: 'beginAnew',
		description: 'Leave out the pause: what was created until the workflow is on again is old',
	},
];

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
				displayName: 'After a Pause',
				name: 'afterAPause',
				type: 'options',
				options: [...PAUSES],
				default: 'giveAll',
				description:
					'What to do when the workflow was switched off and is switched on again. A restart of n8n is no pause: what came meanwhile is always given.',
			},
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
