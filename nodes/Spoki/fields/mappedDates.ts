import type { ResourceMapperField } from 'n8n-workflow';

import { asDateTime, asDay, isMoment, isNumber, notADate } from './dates';

/** n8n's mapper knows no type for a day without a time: this mark in a field's options tells it. */
export const DAY_MARK = { name: 'Date Only', value: 'date' };

/** How a text begins that is meant as an ISO date in the field of a date. */
const LIKE_ISO = /^\d{4}-\d/;

/** Likewise where the type of the field is not known: the number of an order can look like the former. */
const CLEARLY_LIKE_ISO = /^\d{4}-\d{2}-\d{2}([T ]|$)/;

/** Three numbers, in the order of whatever country: Spoki was seen to take such a form. */
const LIKE_LOCAL = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)/;

/**
 * A value of the mapper as the date that it is; undefined where it is none and need not be one.
 *
 * @param name what to call the value in a message
 * @param field what the mapper or the account says of it; undefined where nothing is known
 * @throws UserError for what can be no date in the field of a date
 */
export function mappedDate(
	name: string,
	given: unknown,
	field: ResourceMapperField | undefined,
	timezone: string,
): string | undefined {
	const isDate = field?.type === 'dateTime';
	if (isBlank(given) || !(isDate || isMoment(given))) return undefined;
	const isDay = field?.options?.some(({ value }) => value === DAY_MARK.value) === true;
	const text = isDay ? asDay(given, timezone) : asDateTime(given, timezone);
	if (text !== undefined) return text;
	if (typeof given === 'string' && maySpokiKnow(given.trim())) return undefined;
	throw notADate(name, given, isDay ? '2026-11-22' : '2026-11-22T09:30:00+01:00');
}

/**
 * Tells whether only the type of its field decides what becomes of a value: a moment, or an ISO
 * date that is none.
 */
export function dependsOnType(given: unknown): boolean {
	if (isMoment(given)) return true;
	if (typeof given !== 'string' || !CLEARLY_LIKE_ISO.test(given.trim())) return false;
	return asDay(given, 'UTC') !== given.trim();
}

function isBlank(given: unknown): boolean {
	return (
		given === null ||
		given === undefined ||
		(typeof given === 'string' && ['', 'null'].includes(given.trim()))
	);
}

/** A text that is no ISO date and not meant as one goes out as it was given, if there is such a day at all. */
function maySpokiKnow(text: string): boolean {
	// Words alone are no date.
	if (LIKE_ISO.test(text) || isNumber(text) || !/\d/.test(text)) return false;
	const [, first, second, year] = LIKE_LOCAL.exec(text) ?? [];
	if (year === undefined) return true;
	return isDayOf(year, second, first) || isDayOf(year, first, second);
}

function isDayOf(year: string, month: string, day: string): boolean {
	const twoDigits = (number: string) => number.padStart(2, '0');
	const fullYear = year.length === 2 ? `20${year}` : year;
	return asDay(`${fullYear}-${twoDigits(month)}-${twoDigits(day)}`, 'UTC') !== undefined;
}
