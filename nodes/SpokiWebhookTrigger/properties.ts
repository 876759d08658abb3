import type { INodeProperties } from 'n8n-workflow';
import { deepCopy } from 'n8n-workflow';

import { STATUSES } from '../Spoki/webhooks/status';
import { eventOptions, OTHER_EVENT } from './events';

/** Which messages that were sent start the workflow where the user says nothing else. */
export const DEFAULT_STATUSES = ['failed'];

/** How large a file may be that is downloaded, in megabytes. */
export const DEFAULT_MAX_FILE_SIZE = 16;

/** All properties of the trigger, built anew at each call: n8n changes some in place. */
export function triggerProperties(): INodeProperties[] {
	return deepCopy([notice, eventsProperty(), otherEvents, statuses(), filters, options]);
}

const notice: INodeProperties = {
	displayName:
		"To try it, press 'Listen for test event' and write to your Spoki number from a phone. Activate (n8n 2: Publish) registers the node's address with Spoki, once for each event; switching off removes it. When events stop coming, or after a change of WEBHOOK_URL, switch it off and on again.",
	name: 'registrationNotice',
	type: 'notice',
	default: '',
};

function eventsProperty(): INodeProperties {
	const property: INodeProperties = {
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
		required: true,
		options: [],
		default: ['message.inbound'],
	};
	return { ...property, options: eventOptions };
}

const otherEvents: INodeProperties = {
	displayName: 'Other Events',
	name: 'otherEvents',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. contact_field.updated',
	description: 'The names of the events as Spoki writes them, with commas in between',
	displayOptions: { show: { events: [OTHER_EVENT] } },
};

function statuses(): INodeProperties {
	const property: INodeProperties = {
		displayName: 'Statuses',
		name: 'statuses',
		type: 'multiOptions',
		options: [],
		default: ['failed'],
		description: 'Spoki tells of the same message at every change: only these start the workflow',
		displayOptions: { show: { events: ['message.outbound'] } },
	};
	return { ...property, options: STATUSES };
}

const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [
		{
			displayName: 'Content Types',
			name: 'contentTypes',
			type: 'multiOptions',
			options: [
				{ name: 'Audio', value: 'Audio' },
				{ name: 'Document', value: 'Document' },
				{ name: 'Image', value: 'Image' },
				{ name: 'Interactive', value: 'Interactive' },
				{ name: 'List', value: 'List' },
				{ name: 'Text', value: 'Text' },
				{ name: 'Video', value: 'Video' },
			],
			default: [],
			description: 'Only messages with this content. An expression can name another type.',
		},
		{
			displayName: 'Direction',
			name: 'direction',
			type: 'options',
			options: [
				{ name: 'From the Contact', value: 'Inbound' },
				{ name: 'To the Contact', value: 'Outbound' },
			],
			default: 'Inbound',
			description: 'Only events of messages that went this way',
		},
		{
			displayName: 'Only First in Minutes',
			name: 'onlyFirstInMinutes',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 5,
			description:
				'After a message of a contact, those of the next so many minutes start nothing. With 0 every message does.',
		},
		{
			displayName: 'Phone',
			name: 'phone',
			type: 'string',
			default: '',
			placeholder: 'e.g. +393331234567',
			description: 'Only events of this contact, or of several with commas in between',
		},
	],
};

const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Download Media',
			name: 'downloadMedia',
			type: 'boolean',
			default: true,
			description:
				'Whether to download the files of a message, as binary data named media_0, media_1 and so on',
		},
		{
			displayName: 'Max File Size (MB)',
			name: 'maxFileSize',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 16,
			description: 'A larger file is not downloaded, and the item says so',
		},
		{
			displayName: 'Simplify',
			name: 'simplify',
			type: 'boolean',
			default: true,
			description: 'Whether to return a simplified version of the response instead of the raw data',
		},
	],
};
