import type { Operation } from '../../description/Operation';
import { somethingToChange } from '../../fields/somethingToChange';
import { automation, lists, name, scheduledDatetime, status, template } from './details';
import { campaignId } from './locator';
import { simplifyCampaign } from './simplify';

export const update: Operation = {
	value: 'update',
	name: 'Update',
	action: 'Update a campaign',
	description:
		'Change the given fields of one campaign before Spoki processes it; given lists take the place of the present ones. A campaign with the status Scheduled reaches the contacts of its lists at its date and time.',
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
