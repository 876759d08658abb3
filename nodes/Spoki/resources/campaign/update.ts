import type { Operation } from '../../description/Operation';
import { somethingToChange } from '../../fields/somethingToChange';
import { automation, lists, name, scheduledDatetime, status, template } from './details';
import { campaignId } from './locator';
import { simplifyCampaign } from './simplify';

export const update: Operation = {
	value: 'update',
	name: 'Update',
	action: 'Update campaign',
	description:
		'Reaches all contacts of its lists once its status is Scheduled. Given lists replace the present ones.',
	warning:
		'With the status Scheduled, all contacts of the lists are written to at the date and time.',
	effect: 'send',
	repeatable: true,
	requestsPerMinute: 5,
	method: 'PATCH',
	path: '/api/1/campaigns/{campaignId}/',
	returns: 'record',
	fields: [campaignId],
	updateFields: [automation, lists, name, scheduledDatetime, status(''), template],
	simplify: simplifyCampaign,
	check: somethingToChange(),
};
