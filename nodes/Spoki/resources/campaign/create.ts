import type { Operation } from '../../description/Operation';
import { required } from '../../fields/required';
import { newContent } from './content';
import { name, scheduledDatetime, status } from './details';
import { lists } from './lists';
import { refusePast } from './past';
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
		...newContent,
		required(scheduledDatetime),
		required(status),
	],
	simplify: simplifyCampaign,
	check: refusePast,
};
