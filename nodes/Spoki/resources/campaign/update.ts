import { UserError } from 'n8n-workflow';

import type { Field, Operation } from '../../description/Operation';
import { openChoice } from '../../fields/choice';
import { dateTimeField } from '../../fields/dateFields';
import { several } from '../../fields/lists';
import { numberOf, recordReference } from '../../fields/locators';
import { campaignId } from './locator';
import { simplifyCampaign } from './simplify';

const automation = recordReference(
	{ value: 'automation', name: 'Automation' },
	{
		displayName: 'Automation',
		name: 'automation',
		description: 'The automation that the campaign starts for each contact',
	},
);

const lists = several(
	{
		displayName: 'List IDs',
		name: 'lists',
		placeholder: 'e.g. 12, 34',
		description:
			'The contact lists that the campaign goes to, instead of the present ones: a list, or a text with commas in between',
	},
	numberOf,
);

const name: Field = {
	property: {
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		placeholder: 'e.g. Summer sale',
	},
};

const scheduledDatetime = dateTimeField({
	displayName: 'Scheduled Date and Time',
	name: 'scheduledDatetime',
	description:
		"When the campaign goes out. A time without an offset is meant in the workflow's time zone.",
});

const status = openChoice(
	{
		displayName: 'Status',
		name: 'status',
		description: 'Where the campaign stands. Scheduled lets it go out at its date and time.',
	},
	['Draft', 'Scheduled', 'Processing', 'Completed'],
);

const template = recordReference(
	{ value: 'template', name: 'Template' },
	{
		displayName: 'Template',
		name: 'template',
		description: 'The message template that the campaign sends',
	},
);

export const update: Operation = {
	value: 'update',
	name: 'Update',
	action: 'Update a campaign',
	description:
		'Change the given fields of one campaign before Spoki processes it. A campaign with the status Scheduled reaches the contacts of its lists at its date and time.',
	effect: 'write',
	repeatable: true,
	requestsPerMinute: 5,
	method: 'PATCH',
	path: '/api/1/campaigns/{campaignId}/',
	returns: 'record',
	fields: [campaignId],
	updateFields: [automation, lists, name, scheduledDatetime, status, template],
	simplify: simplifyCampaign,
	check: ({ body }) => {
		if (Object.keys(body).length > 0) return;
		throw new UserError("'Update Fields' is empty", {
			description: 'Add at least one field to change and give it a value.',
		});
	},
};
