import type { Operation } from '../../description/Operation';
import { dayField } from '../../fields/dateFields';
import { simplifyCampaign } from './simplify';

const scheduledFrom = dayField({
	displayName: 'Scheduled From',
	name: 'scheduledDatetimeGte',
	description: 'Only campaigns that are scheduled for this day or later',
});

const scheduledUntil = dayField({
	displayName: 'Scheduled Until',
	name: 'scheduledDatetimeLte',
	description: 'Only campaigns that are scheduled for this day or earlier',
});

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
	filters: [scheduledFrom, scheduledUntil],
	simplify: simplifyCampaign,
};
