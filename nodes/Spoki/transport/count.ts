/** A number with its noun, such as `1 request` or `5 requests`. */
export function count(amount: number, noun: string, plural = `${noun}s`): string {
	return `${amount} ${amount === 1 ? noun : plural}`;
}

/**
 * Writes a whole number as people read it, such as `1,024`. Node's own way loads tables first,
 * which takes longer than all texts.
 */
export function grouped(amount: number): string {
	return String(amount).replace(/\B(?=(\d{3})+$)/g, ',');
}

const HOUR_SECONDS = 3_600;
const DAY_SECONDS = 24 * HOUR_SECONDS;

/** How long something takes, in a unit that says something. */
export function duration(milliseconds: number): string {
	const seconds = Math.ceil(milliseconds / 1_000);
	if (seconds < 2 * HOUR_SECONDS) return count(seconds, 'second');
	if (seconds < 2 * DAY_SECONDS) return count(Math.ceil(seconds / HOUR_SECONDS), 'hour');
	return count(Math.ceil(seconds / DAY_SECONDS), 'day');
}
