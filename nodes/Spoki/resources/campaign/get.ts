import type { Operation } from '../../description/Operation';
import { campaignId } from './locator';
import { simplifyCampaign } from './simplify';

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
