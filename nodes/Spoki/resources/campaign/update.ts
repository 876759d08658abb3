import type { Operation } from '../../description/Operation';
import { somethingToChange } from '../../fields/somethingToChange';
import { changedContent } from './content';
import { name, scheduledDatetime, status } from './details';
import { lists } from './lists';
import { campaignId } from './locator';
import { refusePast, refusePastUpdate } from './past';
import { simplifyCampaign } from './simplify';

const ensureChange = somethingToChange("Or choose under 'What to Send' what it shall send now.");

/**
 * Changes what is given of a campaign (documented; `template` is assumed, because a new campaign
 * takes one). The answer is the campaign (assumed). The limit is documented. Spoki's own pages
 * refuse a change once the campaign is processed (documented), so the API does as well (assumed).
 * An unknown ID is refused with 404 (documented). A change made twice is the same as once
 * (assumed).
 */
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
	fields: [campaignId, ...changedContent],
	updateFields: [lists, name, scheduledDatetime, status],
	simplify: simplifyCampaign,
	check: (values) => {
		ensureChange(values);
		refusePast(values);
	},
	prepare: refusePastUpdate,
};
