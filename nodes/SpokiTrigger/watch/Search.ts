import { ForwardReader } from './ForwardReader';
import { Memory } from './Memory';
import { orderOf } from './order';
import type { Page } from './Page';
import { Pages, type Source } from './Pages';
import type { DatedRecord } from './records';
import type { WatchState } from './state';
import { watermark } from './watermark';

/** How often everything unsettled is read again although nothing hints at a late record, in milliseconds. */
const SWEEP_INTERVAL_MILLISECONDS = 10 * 60_000;

/** One poll's search for new records. It works on a state of its own and never on the one given. */
export class Search {
	readonly state: WatchState;

	/** New records that are wanted. */
	readonly found: DatedRecord[] = [];

	/** For n8n's log. */
	readonly notes: string[] = [];

	private readonly memory: Memory;

	private readonly reader: ForwardReader;

	/** When it began, on our clock. */
	private readonly begun: number;

	/** What a sweep that begins now may settle. */
	private readonly settles: number | undefined;

	/**
	 * @param limit how many records it may find
	 * @param pages of the source, where some were read already
	 */
	constructor(
		given: WatchState,
		private readonly source: Source,
		private readonly limit: number,
		private readonly pages = new Pages(source, given.pageSize),
	) {
		this.state = { ...given, seen: { ...given.seen }, sweep: given.sweep && { ...given.sweep } };
		this.memory = new Memory(this.state);
		this.reader = new ForwardReader(this.state, this.pages, this.memory, (records) =>
			this.take(records),
		);
		this.begun = source.now();
		this.settles = watermark(given, source.isFiltered, this.begun);
	}

	/** Searches as far as the poll's budget goes. The rest is left to the next poll. */
	async run(): Promise<void> {
		await this.search();
		const surplus = this.memory.shrink();
		if (surplus > 0) {
			this.notes.push(
				`More records came within half an hour than the trigger can remember: ${surplus} were forgotten. None is lost, but some may come a second time.`,
			);
		}
	}

	private async search(): Promise<void> {
		const { state } = this;
		if (state.order === 'none' && state.sweep !== undefined) return this.sweepAllPages();
		let first = await this.firstPage();
		if (first === undefined) return;
		if (first.isWhole) return this.takeAll(first);
		if (this.isOrderOpen(first) && !(await this.makeOutOrder())) return;
		state.pageSize = this.pages.size;
		if (state.order === 'none') return this.sweepAllPages();
		// Once more, because the order may be another one now: places depend on it.
		first = await this.pages.at(first.number, state.order);
		return first && this.searchInOrder(first);
	}

	/**
	 * The page to begin with: the first, unless the newest records are on the last one and it is still
	 * where it was.
	 */
	private async firstPage(): Promise<Page | undefined> {
		const { order, passed, pageSize } = this.state;
		if (order === 'oldestFirst' && pageSize !== undefined && passed > 0) {
			const page = await this.pages.at(Math.ceil(passed / pageSize), order);
			if (page === undefined || page.isInPlace) return page;
		}
		return this.pages.at(1, order);
	}

	private isOrderOpen(first: Page): boolean {
		const { order, isInDoubt } = this.state;
		if (order === 'unknown' || order === 'none' || isInDoubt) return true;
		return ![order, 'unknown'].includes(orderOf(first.asSent));
	}

	/** Returns whether the budget was enough for it. */
	private async makeOutOrder(): Promise<boolean> {
		const { state } = this;
		const sample = await this.pages.sample();
		if (sample === undefined) return false;
		state.isInDoubt = undefined;
		if (sample.order === state.order) return true;
		state.order = sample.order;
		state.sweep = undefined;
		return true;
	}

	/** Everything is on one page: no order is needed. */
	private takeAll(page: Page): void {
		const taken = this.take(page.records);
		this.state.passed = taken;
		if (taken < page.records.length) return;
		this.state.readAt = this.begun;
		this.completeSweep(this.settles, page.count);
	}

	/** First what was added since the last poll; then, where that is due, what may have come late. */
	private async searchInOrder(first: Page): Promise<void> {
		const { state } = this;
		const reading = await this.reader.readFrom(first.numberOf(state.passed - 1), (record) =>
			this.memory.isPassed(record),
		);
		state.passed = reading.passed ?? state.passed;
		if (!reading.isAtNewest) return;
		state.readAt = this.begun;
		const count = this.pages.count ?? state.passed;
		if (reading.isComplete) this.completeSweep(state.sweep?.settles ?? this.settles, count);
		else if (this.isSweepDue(count)) await this.sweepInOrder(first);
		else state.expected = count;
	}

	/** A collection that grew by more than was found holds a record that came late. */
	private isSweepDue(count: number): boolean {
		const { sweep, sweptAt, expected } = this.state;
		const age = this.source.now() - sweptAt;
		return sweep !== undefined || count > expected || age >= SWEEP_INTERVAL_MILLISECONDS;
	}

	private async sweepInOrder(first: Page): Promise<void> {
		const { state, memory } = this;
		const isBegun = state.sweep !== undefined;
		const sweep = (state.sweep ??= { from: state.passedSettled, settles: this.settles });
		const reading = await this.reader.readFrom(first.numberOf(sweep.from - 1), (record) => {
			if (!isBegun) return memory.isSettled(record);
			return sweep.isSuspicious === true || memory.isPassed(record);
		});
		sweep.from = reading.passed ?? sweep.from;
		if (reading.isAtNewest) this.completeSweep(sweep.settles, this.pages.count ?? sweep.from);
	}

	/** The collection has no order: a new record can stand on any page. */
	private async sweepAllPages(): Promise<void> {
		const { state } = this;
		if (state.sweep === undefined) this.notes.push(this.pages.noteOfCost);
		const sweep = (state.sweep ??= { from: 1, settles: this.settles, begun: this.begun });
		for (;;) {
			const page = await this.pages.at(sweep.from, 'none');
			if (page === undefined || this.take(page.records) < page.records.length) return;
			if (!page.page.hasNext) break;
			sweep.from += 1;
		}
		const count = this.pages.count ?? state.expected;
		state.passed = count;
		state.readAt = sweep.begun ?? this.begun;
		this.completeSweep(sweep.settles, count);
	}

	/** Takes records, older ones first, up to the limit. Returns how many of them were passed. */
	private take(records: DatedRecord[]): number {
		for (const [index, record] of records.entries()) {
			if (this.memory.isKnown(record)) {
				this.memory.pass(record);
				continue;
			}
			const isWanted = this.source.isWanted(record.record);
			if (isWanted && this.found.length >= this.limit) return index;
			if (isWanted) this.found.push(record);
			this.memory.remember(record, this.source.now());
		}
		return records.length;
	}

	/** Everything that is not settled was read, and the collection has `count` records. */
	private completeSweep(settles: number | undefined, count: number): void {
		const { state } = this;
		const isUnexplained = count > state.expected;
		const wasSuspicious = state.sweep?.isSuspicious === true;
		state.sweep = undefined;
		state.sweptAt = this.source.now();
		if (isUnexplained && state.forgotten !== undefined && !wasSuspicious) {
			// One of those that were forgotten is new after all, and nothing tells which.
			const from = state.order === 'none' ? 1 : state.passedSettled;
			state.sweep = { from, settles, isSuspicious: true };
			return;
		}
		// Where Spoki filters, a record that began to match makes the collection grow as well.
		if (isUnexplained && !this.source.isFiltered) state.isInDoubt = true;
		state.expected = count;
		this.memory.settle(settles);
	}
}
