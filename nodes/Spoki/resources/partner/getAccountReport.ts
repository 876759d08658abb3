import type { Field, Operation } from '../../description/Operation';
import { periodFields } from '../../fields/dateFields';
import { clientAccount } from './clientAccount';
import { granularity } from './granularity';

const period: Field[] = periodFields(
	{ displayName: 'Start Date', name: 'startDate', description: 'Only figures from this day on' },
	{ displayName: 'End Date', name: 'endDate', description: 'Only figures up to this day' },
);

/**
 * The figures of one of a partner's accounts. Query `account_id`, `granularity`, `startDate`,
 * `endDate`, the last two spelled like this (documented); which of them Spoki needs, and its
 * answer (an array or pages, both are read), is not known. The limit is assumed. An unknown
 * account is refused (assumed).
 */
export const getAccountReport: Operation = {
	value: 'getAccountReport',
	name: 'Get Account Report',
	action: 'Get account report as partner',
	description: "Retrieve the figures of one of the partner's accounts, by day",
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/partners/get_account_report/',
	returns: 'collection',
	fields: [clientAccount('account_id', 'The account whose figures are wanted, listed by name')],
	filters: [granularity, ...period.map((day) => ({ ...day, key: day.property.name }))],
};
