import { UserError } from 'n8n-workflow';

import { shown } from '../transport/shown';
import { DAY_MILLISECONDS, localIso, momentOf, withOffset } from './clock';

/** A moment as n8n gives it: a Date, or the DateTime of its expressions. */
type Moment = Date | { toMillis: () => unknown };

/** What a value says of a day: the day alone, a time on the workflow's clock, or a moment. */
type Reading = { day: string } | { local: string } | { milliseconds: number; text?: string };

/** A day, with a time or without, and that with its offset from UTC or without: ISO 8601. */
const ISO =
	/^(\d{4}-\d{2}-\d{2})(?:[T ]([01]\d|2[0-3])(:[0-5]\d)(:[0-5]\d)?(\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Milliseconds, a sheet's day as a number, or digits that stand for a day in some other way. */
const NUMBER = /^[+-]?\d+([.,]\d+)?(e[+-]?\d+)?$/i;

/** A year has four digits, in every time zone. */
const FIRST_MILLISECOND = Date.parse('0001-01-03T00:00:00Z');
const LAST_MILLISECOND = Date.parse('9999-12-30T00:00:00Z');

/** Whether a value is a moment in time rather than a text. */
export function isMoment(value: unknown): value is Moment {
	return isDate(value) || typeof (value as { toMillis?: unknown } | null)?.toMillis === 'function';
}

/** A moment's milliseconds since 1970; NaN for one that is none. */
export function timeOf(moment: Moment): number {
	const milliseconds = isDate(moment) ? moment.getTime() : moment.toMillis();
	return typeof milliseconds === 'number' ? milliseconds : Number.NaN;
}

/** Also of another program than ours: a Code node has its own. */
function isDate(value: unknown): value is Date {
	return Object.prototype.toString.call(value) === '[object Date]';
}

/**
 * Reads a day, a local time or a moment as a day, `YYYY-MM-DD`. A moment becomes its day in the
 * workflow's time zone. Exactly midnight in UTC is how many programs write a day without a time, so
 * it stays that day everywhere.
 *
 * @returns undefined for what is no date
 */
export function asDay(value: unknown, timezone: string): string | undefined {
	const reading = readingOf(value);
	if (reading === undefined) return undefined;
	if ('day' in reading) return reading.day;
	if ('local' in reading) return reading.local.slice(0, 10);
	const { milliseconds } = reading;
	if (milliseconds % DAY_MILLISECONDS === 0)
		return new Date(milliseconds).toISOString().slice(0, 10);
	return localIso(milliseconds, timezone).slice(0, 10);
}

/**
 * The day of a moment that Spoki gave, in the workflow's time zone; there midnight in UTC is a moment
 * like any other.
 *
 * @returns undefined for what cannot be read
 */
export function dayOfMoment(value: unknown, timezone: string): string | undefined {
	const reading = readingOf(value);
	if (reading === undefined || !('milliseconds' in reading)) return asDay(value, timezone);
	return localIso(reading.milliseconds, timezone).slice(0, 10);
}

/**
 * Reads a moment as ISO 8601 with the offset of the workflow's time zone, such as
 * `2026-11-22T09:30:00+01:00`. A day means its first moment. A text with an offset of its own stays
 * as it was given.
 *
 * @returns undefined for what is no date
 */
export function asDateTime(value: unknown, timezone: string): string | undefined {
	const reading = readingOf(value);
	if (reading === undefined) return undefined;
	if ('milliseconds' in reading) return reading.text ?? withOffset(reading.milliseconds, timezone);
	const local = 'day' in reading ? `${reading.day}T00:00` : reading.local;
	return withOffset(momentOf(local, timezone), timezone);
}

/**
 * What to say of something else where a date belongs.
 *
 * @param name of the field, as the message shows it
 * @param example of the form that it takes
 */
export function notADate(name: string, given: unknown, example: string): UserError {
	const advice = isNumber(given)
		? `A number can mean many days, so it is not taken. Give the date in ISO form, such as ${example}: milliseconds become one by DateTime.fromMillis(…), and in a sheet the column needs the format of a date or a text.`
		: `Choose a date that exists, or give one in ISO form, such as ${example}.`;
	return new UserError(`${name} is not a date: ${shown(given)}`, { description: advice });
}

/** Whether a value is a number, also as text. */
export function isNumber(value: unknown): boolean {
	return typeof value === 'number' || (typeof value === 'string' && NUMBER.test(value.trim()));
}

function readingOf(value: unknown): Reading | undefined {
	if (isMoment(value)) return momentIn(timeOf(value));
	return typeof value === 'string' ? readingOfText(value.trim()) : undefined;
}

function readingOfText(text: string): Reading | undefined {
	const parts = ISO.exec(text);
	if (parts === null || !exists(parts[1])) return undefined;
	const [, day, hour, minute, second = '', fraction = '', offset] = parts;
	if (hour === undefined) return { day };
	const local = `${day}T${hour}${minute}${second}`;
	if (offset === undefined) return isInRange(Date.parse(`${local}Z`)) ? { local } : undefined;
	const written = `${local}${fraction}${offset}`;
	return momentIn(Date.parse(written), written);
}

/** Whether the calendar has a day: JavaScript takes 31 February for 3 March. */
function exists(day: string): boolean {
	const milliseconds = Date.parse(`${day}T00:00:00Z`);
	if (Number.isNaN(milliseconds) || day < '0001') return false;
	return new Date(milliseconds).toISOString().startsWith(day);
}

function momentIn(milliseconds: number, text?: string): Reading | undefined {
	return isInRange(milliseconds) ? { milliseconds, text } : undefined;
}

function isInRange(milliseconds: number): boolean {
	return milliseconds >= FIRST_MILLISECOND && milliseconds <= LAST_MILLISECOND;
}
