/** A day, in milliseconds. */
export const DAY_MILLISECONDS = 86_400_000;

/** The day that is so many days after another, such as `2026-11-22`. */
export function dayAfter(day: string, days: number): string {
	return new Date(Date.parse(day) + days * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** What clocks in a time zone show at a moment, such as `2026-11-22T09:30:00`. */
export function localIso(milliseconds: number, timezone: string): string {
	const parts = formatOf(timezone).formatToParts(new Date(milliseconds));
	const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
	const day = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
	return `${day}T${part('hour')}:${part('minute')}:${part('second')}`;
}

/**
 * The moment at which clocks in a time zone show a local time, such as `2026-11-22T09:30`. Where it
 * comes twice, because clocks go back, it is the first; where it never comes, because clocks go
 * forward, as much later as they do.
 */
export function momentOf(local: string, timezone: string): number {
	const asIfUtc = Date.parse(`${local}Z`);
	// No clock is a day away from UTC: these are the offsets before and after a change.
	const before = offsetAt(asIfUtc - DAY_MILLISECONDS, timezone);
	const after = offsetAt(asIfUtc + DAY_MILLISECONDS, timezone);
	const moments = [asIfUtc - before, asIfUtc - after].sort((a, b) => a - b);
	const isShown = (moment: number) => moment + offsetAt(moment, timezone) === asIfUtc;
	return moments.find(isShown) ?? asIfUtc - before;
}

/** A moment with the offset of a time zone, such as `2026-11-22T09:30:00+01:00`. */
export function withOffset(milliseconds: number, timezone: string): string {
	// In whole minutes: those of former centuries had seconds, which no text can hold.
	const offset = Math.round(offsetAt(milliseconds, timezone) / 60_000);
	const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
	const twoDigits = (number: number) => String(number).padStart(2, '0');
	const local = new Date(milliseconds + offset * 60_000).toISOString().slice(0, 19);
	return `${local}${offset < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(minutes)}`;
}

/** How far clocks in the time zone are ahead of UTC at a moment, in milliseconds. */
function offsetAt(milliseconds: number, timezone: string): number {
	const wholeSeconds = Math.floor(milliseconds / 1_000) * 1_000;
	return Date.parse(`${localIso(milliseconds, timezone)}Z`) - wholeSeconds;
}

/** Making one takes longer than everything that is done with it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timezone: string): Intl.DateTimeFormat {
	const known = formats.get(timezone);
	if (known !== undefined) return known;
	const format = new Intl.DateTimeFormat('en-CA', {
		timeZone: timezone,
		calendar: 'gregory',
		numberingSystem: 'latn',
		hourCycle: 'h23',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit',
		second: '2-digit',
	});
	formats.set(timezone, format);
	return format;
}
