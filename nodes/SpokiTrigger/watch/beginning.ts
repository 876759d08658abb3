import type { Source } from './Pages';
import type { Floor, WatchState } from './state';
import { CLOCK_TOLERANCE_MILLISECONDS } from './watermark';

/** Where a watch begins of which nothing could be read yet: what is created from then on is new. */
export interface Beginning {
	/** When it began, on our clock, in milliseconds. */
	begun: number;
	/** How far Spoki's clock was ahead of ours then, in milliseconds, where an answer told it. */
	clockAhead?: number;
	/** Nothing up to here is new either: it is known of an earlier look, on Spoki's clock. */
	floor?: Floor;
	/** Records of later than that which came out all the same: time of creation by ID. */
	seen?: Record<string, number>;
}

/** What is kept of a watch from one poll to the next. */
export type Progress = Beginning | WatchState;

/** Beyond this a clock is none of Spoki's: a firewall may have answered in its place, in milliseconds. */
const CREDIBLE_MILLISECONDS = 24 * 60 * 60_000;

export function isBeginning(progress: Progress): progress is Beginning {
	return 'begun' in progress;
}

/**
 * When a watch began on Spoki's clock. Of two answers that tell it the earlier counts: a record that
 * comes once too much does less harm than one that is lost.
 *
 * @param newest of the records that exist: where no answer tells the time, Spoki's clock says this at least
 */
export function momentOf(
	{ begun, clockAhead: then }: Beginning,
	source: Source,
	newest: number | undefined,
): number {
	const told = source.clockAhead?.();
	const isCredible = then !== undefined && Math.abs(then - (told ?? 0)) <= CREDIBLE_MILLISECONDS;
	const ahead = [told, isCredible ? then : undefined].filter((one) => one !== undefined);
	if (ahead.length > 0) return begun + Math.min(...(ahead as number[]));
	const atLeast = newest === undefined ? Number.NEGATIVE_INFINITY : newest - source.now();
	return begun + Math.max(atLeast, -CLOCK_TOLERANCE_MILLISECONDS);
}
