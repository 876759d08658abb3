/** Beyond this a number of seconds would lie thousands of years ahead: it counts milliseconds. */
const MOST_SECONDS = 100_000_000_000;

/** The first of the values that is a moment: a date as text, or seconds or milliseconds since 1970. */
export function momentOf(...values: unknown[]): string | null {
	for (const value of values) {
		if (value === null || value === undefined || value === '') continue;
		const number = Number(value);
		const date = new Date(
			Number.isNaN(number) ? String(value) : number < MOST_SECONDS ? number * 1_000 : number,
		);
		if (!Number.isNaN(date.getTime())) return date.toISOString();
	}
	return null;
}
