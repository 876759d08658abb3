import type { Operation } from '../../description/Operation';
import { required } from '../../fields/required';
import { newContent } from './content';
import { name, scheduledDatetime, status } from './details';
import { lists } from './lists';
import { refusePast } from './past';
import { simplifyCampaign } from './simplify';

/**
 * Plans one message to all contacts of some lists. Name, moment, status and lists are required,
 * and an automation or an approved template (documented). The answer is the campaign as Get
 * gives it (assumed). The limit is assumed. What lacks one of these is refused (documented), and
 * an unknown ID (assumed); what becomes of a scheduled campaign in the past is not known, so the
 * node refuses it itself. Sent twice, it makes two.
 */
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
