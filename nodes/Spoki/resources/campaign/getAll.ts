import type { Operation } from '../../description/Operation';
import { askedForMore, inPeriod, periodFilters } from './period';
import { simplifyCampaign } from './simplify';

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
