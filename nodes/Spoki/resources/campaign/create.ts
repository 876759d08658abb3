import { UserError } from 'n8n-workflow';

import type { Operation } from '../../description/Operation';
import { required } from '../../fields/required';
import { automation, lists, name, scheduledDatetime, status, template } from './details';
import { simplifyCampaign } from './simplify';

export const create: Operation = {
	value: 'create',
	name: 'Create',
	action: 'Create campaign',
	description:
		'Reaches all contacts of its lists once its status is Scheduled. Starts an automation or sends a template.',
	warning:
		'With the status Scheduled, all contacts of the lists are written to at the date and time.',
	effect: 'send',
	// A second campaign reaches the same people once more.
	repeatable: false,
	requestsPerMinute: 60,
	method: 'POST',
	path: '/api/1/campaigns/',
	returns: 'record',
	fields: [
		required(name),
		required(lists),
		required(scheduledDatetime),
		// People are reached only once somebody chose so.
		required(status('Draft')),
		automation,
		template,
	],
	simplify: simplifyCampaign,
	check: ({ body }) => {
		const given = [automation, template].filter(({ property }) => property.name in body);
		if (given.length === 1) return;
		throw new UserError(
			given.length === 0
				? "'Automation' and 'Template' are both empty"
				: "'Automation' and 'Template' both have a value",
			{
				description:
					'A campaign either starts an automation or sends a template. Choose one of the two and leave the other empty.',
			},
		);
	},
};
