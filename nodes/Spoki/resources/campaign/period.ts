import type { IDataObject } from 'n8n-workflow';

import type { ItemValues, Operation } from '../../description/Operation';
import { periodFields } from '../../fields/dateFields';
import { dayAfter, momentOf } from '../../fields/clock';
import { dayOfMoment } from '../../fields/dates';

/** The days that campaigns are scheduled for; both are included, whatever time it is there. */
export const periodFilters = periodFields(
	{
		displayName: 'Scheduled From',
		name: 'scheduledDatetimeGte',
		description: 'Only campaigns that are scheduled for this day or later',
	},
	{
		displayName: 'Scheduled Until',
		name: 'scheduledDatetimeLte',
		description:
			'Only campaigns that are scheduled for this day or earlier, the day itself included',
	},
);

interface Period {
	from?: string;
	until?: string;
}

/**
 * Asks Spoki for a day more than the person wants: it may compare with midnight, so that the last day
 * would be missing, and not on the workflow's clock. What is too much is left out by `inPeriod`.
 */
export function askedForMore({ query, local, ...values }: ItemValues): ItemValues {
	const { scheduled_datetime_gte: from, scheduled_datetime_lte: until, ...others } = query;
	const { timezone } = values;
	return {
		...values,
		local: { ...local, period: { from, until } as IDataObject },
		query: {
			...others,
			...(from === undefined
				? {}
				: { scheduled_datetime_gte: dayInUtc(String(from), 0, timezone) }),
			...(until === undefined
				? {}
				: { scheduled_datetime_lte: dayInUtc(String(until), 1, timezone) }),
		},
	};
}

/**
 * The day in UTC that it is when a day begins in the time zone; `days` more on both calendars lead
 * behind the end of that day. At the ends of the calendar, where people mean for ever, there is none.
 */
function dayInUtc(day: string, days: number, timezone: string): string {
	if (day < '0002' || day > '9999-12') return day;
	const begin = new Date(momentOf(`${dayAfter(day, days)}T00:00`, timezone));
	return dayAfter(begin.toISOString().slice(0, 10), days);
}

/**
 * Whether a campaign is scheduled for one of the days, in the workflow's time zone. One without a date
 * is not; one whose date cannot be read stays, because Spoki has chosen it.
 */
export const inPeriod: Operation['filterOf'] = ({ local, timezone }) => {
	const { from, until } = local.period as Period;
	if (from === undefined && until === undefined) return undefined;
	return ({ scheduled_datetime: scheduled }) => {
		if (scheduled === null || scheduled === '') return false;
		const day = dayOfMoment(scheduled, timezone);
		return day === undefined || ((from ?? day) <= day && day <= (until ?? day));
	};
};
