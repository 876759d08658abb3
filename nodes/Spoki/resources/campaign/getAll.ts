import type { Operation } from '../../description/Operation';
import { askedForMore, inPeriod, periodFilters } from './period';
import { simplifyCampaign } from './simplify';

/**
 * The account's campaigns. The answer comes by the page (documented), each record as Get gives it.
 * Two filters are documented, `scheduled_datetime_gte` and `scheduled_datetime_lte`: by one source
 * they take a day, by another a moment, so days go out and what they find too much is left out
 * here. The limit is assumed. What is refused is not known.
 */
export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many campaigns',
	description: 'Retrieve many campaigns with their figures, all of them or those of a period',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/campaigns/',
	returns: 'collection',
	filters: periodFilters,
	prepare: askedForMore,
	filterOf: inPeriod,
	simplify: simplifyCampaign,
};
