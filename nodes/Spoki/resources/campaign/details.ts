import type { Field } from '../../description/Operation';
import { openChoice } from '../../fields/choice';
import { dateTimeField } from '../../fields/dateFields';
import { several } from '../../fields/lists';
import { numberOf, recordReference } from '../../fields/locators';
import { recordName } from '../../fields/recordName';

export const automation = recordReference(
	{ value: 'automation', name: 'Automation' },
	{
		displayName: 'Automation',
		name: 'automation',
		description:
			'The automation that the campaign starts for each contact. A campaign has either an automation or a template.',
	},
);

export const lists = several(
	{
		displayName: 'List IDs',
		name: 'lists',
		placeholder: 'e.g. 12, 34',
		description:
			'All contact lists that the campaign goes to, by ID: a list, or a text with commas in between',
	},
	numberOf,
);

export const name = recordName('campaign', 'Summer sale');

export const scheduledDatetime = dateTimeField({
	displayName: 'Scheduled Date and Time',
	name: 'scheduledDatetime',
	description:
		"When the campaign goes out. A time without an offset is meant in the workflow's time zone.",
});

/**
 * Where the campaign stands.
 *
 * @param initial what is chosen at first
 */
export function status(initial: string): Field {
	return openChoice(
		{
			displayName: 'Status',
			name: 'status',
			description: 'Where the campaign stands. Scheduled lets it go out at its date and time.',
		},
		['Draft', 'Scheduled', 'Processing', 'Completed'],
		initial,
	);
}

export const template = recordReference(
	{ value: 'template', name: 'Template' },
	{
		displayName: 'Template',
		name: 'template',
		description:
			'The message template that the campaign sends. A campaign has either a template or an automation.',
	},
);
