import type { Order } from './order';

/**
 * Everything that a watch of one collection knows from one poll to the next: plain data, small, and
 * replaced as a whole. Times are milliseconds on Spoki's clock unless said otherwise.
 */
export interface WatchState {
	order: Order;
	/** Records on a full page, where there is more than one. */
	pageSize?: number;
	/** The baseline: nothing up to here is new. Absent where the collection was empty. */
	floor?: Floor;
	/** While the baseline of a collection without order is being read: the next page. */
	baselinePage?: number;
	/** The newest time of creation seen. */
	newest?: number;
	/** Set where Spoki leaves out the times, and ids stand in for them. */
	isTimeless?: true;
	/** The highest ID that has been passed, where ids are numbers. */
	newestId?: number;
	/** How far Spoki's clock was ahead of ours, at least, when its newest record was seen. */
	clockAhead?: number;
	/** Records created up to here are done with, seen or not. */
	settled?: number;
	/** Becomes `settled` with the next complete sweep. */
	settledNext?: number;
	/** Records that were seen and are not settled yet: time of creation by ID. */
	seen: Record<string, number>;
	/** Seen records that had to be forgotten, because they were too many to remember. */
	forgotten?: Forgotten;
	/** How many records, counted from the oldest, have been passed. */
	passed: number;
	/** How many of them are settled. */
	passedSettled: number;
	/** How many records the collection should have, by what was seen of it. */
	expected: number;
	/** When everything unsettled was last read completely, on our clock. */
	sweptAt: number;
	/** When the poll began that last found all that was new, on our clock. */
	readAt: number;
	/** Set when another key is used: the collection may be another account's. */
	isMoved?: true;
	/** A sweep that one poll could not finish. */
	sweep?: Sweep;
	/** Set when the collection grew by more than was found: its order has to be proved again. */
	isInDoubt?: true;
}

export interface Floor {
	moment: number;
	/** The highest ID at that moment, where ids are numbers. */
	id?: number;
}

export interface Forgotten {
	/** The newest time of creation among them. */
	until: number;
	count: number;
}

/** Reads again everything that is not settled, for records that became visible late. */
export interface Sweep {
	/** The place to go on at; in a collection without order, the page. */
	from: number;
	/** What may be settled once it is complete. */
	settles?: number;
	/** When it began, on our clock. */
	begun?: number;
	/** Whether also what was forgotten is taken for new. */
	isSuspicious?: true;
}
