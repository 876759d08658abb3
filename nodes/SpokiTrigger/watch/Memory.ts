import { largest } from './largest';
import { expectAlike, type DatedRecord } from './records';
import type { WatchState } from './state';

/** How many records are remembered at most. */
export const REMEMBERED = 20_000;

/** Which records were seen, in a state that it changes. */
export class Memory {
	constructor(private readonly state: WatchState) {}

	/** Whether a record was seen, or is too old to be new. */
	isKnown(record: DatedRecord): boolean {
		const { seen, floor, newest, forgotten, sweep } = this.state;
		if ((floor ?? newest) !== undefined) expectAlike(this.state, record);
		// By both: with another key, the ID may be that of another account's record.
		if (seen[record.id] === record.moment || this.isSettled(record)) return true;
		return forgotten !== undefined && record.moment <= forgotten.until && !sweep?.isSuspicious;
	}

	/**
	 * Tells whether a record was not only known but also passed before. One that became visible late
	 * can be of a settled time and nevertheless stand among new ones, where Spoki orders by ID.
	 */
	isPassed(record: DatedRecord): boolean {
		return this.isKnown(record) && !(Number(record.id) > (this.state.newestId ?? -1));
	}

	/** Whether a record is of a time that is done with. */
	isSettled({ id, moment }: DatedRecord): boolean {
		const { floor, settled } = this.state;
		if (settled !== undefined && moment <= settled) return true;
		if (floor === undefined || moment > floor.moment) return false;
		return moment < floor.moment || (floor.id !== undefined && Number(id) <= floor.id);
	}

	/** @param now on our clock, in milliseconds */
	remember(record: DatedRecord, now: number): void {
		this.state.seen[record.id] = record.moment;
		this.state.expected += 1;
		noteNewest(this.state, record, now);
		this.pass(record);
	}

	/** Takes note that all records below this one have been passed as well. */
	pass({ id }: DatedRecord): void {
		const number = Number(id);
		if (!Number.isNaN(number)) this.state.newestId = largest(this.state.newestId, number);
	}

	/**
	 * Settles what the sweep before this one made ready. A record is settled only one complete sweep
	 * after its time has come, so that one which moved between two pages at the wrong moment is found
	 * by the second.
	 *
	 * @param next what the next complete sweep will settle
	 */
	settle(next: number | undefined): void {
		const { state } = this;
		const settled = largest(state.settled, state.settledNext);
		state.settled = settled;
		state.settledNext = largest(settled, next);
		if (settled === undefined) return;
		const before = Object.entries(state.seen);
		const after = before.filter(([, moment]) => moment > settled);
		state.seen = Object.fromEntries(after);
		state.passedSettled += before.length - after.length;
		if (state.forgotten === undefined || state.forgotten.until > settled) return;
		state.passedSettled += state.forgotten.count;
		state.forgotten = undefined;
	}

	/**
	 * Keeps the memory within its bounds: the records of the longest ago are forgotten.
	 *
	 * @returns how many
	 */
	shrink(): number {
		const { state } = this;
		const entries = Object.entries(state.seen).sort(([, a], [, b]) => a - b);
		const surplus = entries.length - REMEMBERED;
		if (surplus <= 0) return 0;
		const { until, count = 0 } = state.forgotten ?? {};
		const [, newest] = entries[surplus - 1];
		state.forgotten = { until: largest(newest, until) ?? newest, count: count + surplus };
		state.seen = Object.fromEntries(entries.slice(surplus));
		return surplus;
	}
}

/** The newest record gives away what Spoki's clock says, at least. */
export function noteNewest(state: WatchState, record: DatedRecord, now: number): void {
	const { moment, isTimeless } = record;
	if (state.newest !== undefined) expectAlike(state, record);
	else if (isTimeless) state.isTimeless = true;
	if (state.newest !== undefined && moment <= state.newest) return;
	state.newest = moment;
	state.clockAhead = moment - now;
}
