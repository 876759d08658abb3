/** A moment as n8n gives it: a Date, or the DateTime of its expressions. */
type Moment = Date | { toMillis: () => number };

/** What n8n's date picker writes: a local time without an offset, meant in the workflow's time zone. */
const PICKED = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?$/;

/** A moment written out, as n8n turns the DateTime of an expression into a text on its way to a node. */
const WRITTEN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** Whether a value is a moment in time rather than a text. */
export function isMoment(value: unknown): value is Moment {
	return (
		value instanceof Date ||
		typeof (value as { toMillis?: unknown } | null)?.toMillis === 'function'
	);
}

/**
 * A day as `YYYY-MM-DD` in the workflow's time zone. A text stays as it was given, but for what the
 * date picker writes, and a moment written out.
 */
export function asDay(value: unknown, timezone: string): string {
	if (isMoment(value)) return localIso(millisecondsOf(value), timezone).slice(0, 10);
	const text = String(value);
	if (WRITTEN.test(text)) return localIso(Date.parse(text), timezone).slice(0, 10);
	return PICKED.exec(text)?.[1] ?? text;
}

/**
 * A moment as ISO 8601 with the offset of the workflow's time zone, such as
 * `2026-11-22T09:30:00+01:00`. A text stays as it was given, but for what the date picker writes.
 */
export function asDateTime(value: unknown, timezone: string): string {
	if (isMoment(value)) return withOffset(millisecondsOf(value), timezone);
	const text = String(value);
	const picked = PICKED.exec(text);
	if (picked === null) return text;
	return withOffset(momentOf(`${picked[1]}T${picked[2]}`, timezone), timezone);
}

function millisecondsOf(moment: Moment): number {
	return moment instanceof Date ? moment.getTime() : moment.toMillis();
}

/** The moment at which clocks in the time zone show a local time. */
function momentOf(local: string, timezone: string): number {
	const asIfUtc = Date.parse(`${local}Z`);
	// The offset there and then is only known once the moment is: the second step corrects the guess.
	const guess = asIfUtc - offsetAt(asIfUtc, timezone);
	return asIfUtc - offsetAt(guess, timezone);
}

function withOffset(milliseconds: number, timezone: string): string {
	const offset = Math.round(offsetAt(milliseconds, timezone) / 60_000);
	const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
	const twoDigits = (number: number) => String(number).padStart(2, '0');
	const sign = offset < 0 ? '-' : '+';
	return `${localIso(milliseconds, timezone)}${sign}${twoDigits(hours)}:${twoDigits(minutes)}`;
}

/** How far clocks in the time zone are ahead of UTC at a moment, in milliseconds. */
function offsetAt(milliseconds: number, timezone: string): number {
	const wholeSeconds = Math.floor(milliseconds / 1_000) * 1_000;
	return Date.parse(`${localIso(milliseconds, timezone)}Z`) - wholeSeconds;
}

/** What clocks in the time zone show at a moment, such as `2026-11-22T09:30:00`. */
function localIso(milliseconds: number, timezone: string): string {
	const parts = new Intl.DateTimeFormat('en-CA', {
		timeZone: timezone,
		hourCycle: 'h23',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit',
		second: '2-digit',
	}).formatToParts(new Date(milliseconds));
	const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
	return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}`;
}
