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
		description:
			'Skip what was created during the pause: only what comes after it starts the workflow',
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
		description:
			'Better use one trigger for each event: contacts and tickets together make a table with many empty columns',
		hint: "Only what is created after Activate (n8n 2: Publish) starts the workflow. 'Fetch Test Event' shows the newest one.",
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
					'What happens to records created while the workflow was off. A restart of n8n is no pause: nothing is lost.',
			},
			{
				displayName: 'Max Items per Poll',
				name: 'maxItemsPerPoll',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: 500,
				description:
					'How many new records start the workflow at once. The rest come with the next polls, so none is lost.',
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
