import type { Operation } from '../../description/Operation';
import { closedChoice } from '../../fields/choice';
import { periodFields } from '../../fields/dateFields';

const granularity = closedChoice(
	{
		displayName: 'Granularity',
		name: 'granularity',
		description: 'The period that each report covers',
	},
	['Day', 'Month', 'Year'],
	'Day',
);

const period = periodFields(
	{
		displayName: 'Start Date',
		name: 'startDate',
		description: 'Only reports from this day on',
	},
	{
		displayName: 'End Date',
		name: 'endDate',
		description: 'Only reports up to this day',
	},
);

/**
 * Figures of messages and conversations by period, broken down by channel, category of template
 * and status of message (documented). The answer's records were never seen, so nothing is left
 * out of them; whether they come as an array or by the page is not known: both are read. Spoki
 * keeps them for 30 minutes (documented for the reports of old). The limit is assumed. What is
 * refused is not known.
 */
export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many reports',
	description:
		'Retrieve message figures by day, month or year, channel, category and status. Renewed every 30 minutes.',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/reports/detailed/',
	returns: 'collection',
	filters: [granularity, ...period],
};
