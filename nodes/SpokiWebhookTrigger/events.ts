import type { INodePropertyOptions } from 'n8n-workflow';

import { WEBHOOK_EVENTS } from '../Spoki/resources/webhook/events';

/** Stands for events that are entered by their names. */
export const OTHER_EVENT = 'other';

/** What the workflow can start for, in the order of the drop-down: alphabetical by name. */
export const eventOptions: INodePropertyOptions[] = [
	...WEBHOOK_EVENTS,
	{
		name: 'Other Event',
		value: OTHER_EVENT,
		description: 'An event that Spoki has and this list has not, by its name',
	},
].sort((left, right) => (left.name < right.name ? -1 : 1));
