import type { WatchState } from './state';

/** How late after its creation a record may become visible and is still found, in milliseconds. */
export const OVERLAP_MILLISECONDS = 30 * 60_000;

/** How far our clock may be wrong without a harm, in milliseconds. */
export const CLOCK_TOLERANCE_MILLISECONDS = 15 * 60_000;

/**
 * The moment of Spoki's clock up to which every record must be visible by now. Two clocks have a say,
 * and the more careful one decides: Spoki's, as far as its newest record gave it away, and our own.
 *
 * @param isFiltered whether Spoki leaves out records. Then an old record can begin to match and be
 * the newest of the collection; else a record newer than all seen so far is new, whatever a clock says
 * @param now on our clock, in milliseconds
 */
export function watermark(state: WatchState, isFiltered: boolean, now: number): number | undefined {
	const { newest, clockAhead } = state;
	if (newest === undefined || clockAhead === undefined) return undefined;
	const moment =
		Math.min(now + clockAhead, now - CLOCK_TOLERANCE_MILLISECONDS) - OVERLAP_MILLISECONDS;
	return isFiltered ? moment : Math.min(moment, newest - 1);
}
