import type { Operation } from '../../description/Operation';
import { campaignId } from './locator';
import { simplifyCampaign } from './simplify';

/**
 * One campaign. The answer holds automation and lists as records and, as whole numbers, how many
 * contacts there are, how many automations went how, and how many messages were sent, received,
 * read or failed (documented); the template is not among the documented fields. The limit is
 * assumed. An unknown ID is refused with 404 (documented).
 */
export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get campaign',
	description: 'Retrieve one campaign with its figures',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/campaigns/{campaignId}/',
	returns: 'record',
	fields: [campaignId],
	simplify: simplifyCampaign,
};
