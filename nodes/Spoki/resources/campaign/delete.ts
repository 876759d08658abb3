import type { Operation } from '../../description/Operation';
import { campaignId } from './locator';

/**
 * Removes a campaign. The answer is empty (assumed). The limit is assumed. Spoki's own pages
 * refuse it once the campaign is processed (documented), so the API does as well (assumed). An
 * unknown ID is refused with 404 (documented).
 */
export const deleteCampaign: Operation = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete campaign',
	description: 'Delete one campaign before Spoki processes it; its lists and contacts stay',
	warning: 'The campaign is deleted for good.',
	effect: 'destroy',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'DELETE',
	path: '/api/1/campaigns/{campaignId}/',
	returns: 'deletion',
	fields: [campaignId],
};
