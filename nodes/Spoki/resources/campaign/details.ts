import { openChoice } from '../../fields/choice';
import { dateTimeField } from '../../fields/dateFields';
import { recordName } from '../../fields/recordName';

export const name = recordName('campaign', 'Summer sale');

export const scheduledDatetime = dateTimeField({
	displayName: 'Scheduled Date and Time',
	name: 'scheduledDatetime',
	description: 'When the campaign goes out',
});

/** What a person makes of a campaign; the other states are Spoki's own doing. */
export const status = openChoice(
	{
		displayName: 'Status',
		name: 'status',
		description: 'Whether the campaign goes out at its date and time',
	},
	[
		{ name: 'Draft', value: 'Draft', description: 'Nobody is written to yet' },
		{
			name: 'Scheduled',
			value: 'Scheduled',
			description: 'All contacts of the lists are written to at the date and time',
		},
	],
	// People are reached only once somebody chose so.
	'Draft',
);
