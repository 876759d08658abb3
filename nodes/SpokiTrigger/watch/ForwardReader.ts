import type { Memory } from './Memory';
import type { Page } from './Page';
import type { Pages } from './Pages';
import type { DatedRecord } from './records';
import type { WatchState } from './state';

/** How far one reading came. */
export interface ForwardReading {
	/** How many records, from the oldest, are now passed; undefined where it never began. */
	passed?: number;
	/** Whether it came to the newest record. */
	isAtNewest: boolean;
	/** Whether it began where everything is settled. */
	isComplete: boolean;
}

/** Reads a collection that has an order, from older to newer records. */
export class ForwardReader {
	/**
	 * @param take takes the new ones of some records, and returns how many of them could be passed
	 */
	constructor(
		private readonly state: WatchState,
		private readonly pages: Pages,
		private readonly memory: Memory,
		private readonly take: (records: DatedRecord[]) => number,
	) {}

	/**
	 * Takes what is new on a page and all newer ones, to the newest record or as far as the budget goes.
	 *
	 * @param number of the page where the first record should stand that was not passed yet. It may
	 * stand on an older page: records are deleted
	 * @param wasPassed whether a record was passed before: one must stand before all that is taken
	 */
	async readFrom(
		number: number,
		wasPassed: (record: DatedRecord) => boolean,
	): Promise<ForwardReading> {
		const { order } = this.state;
		const reading: ForwardReading = { isAtNewest: false, isComplete: false };
		let page = await this.overlappingPage(number, wasPassed);
		const isComplete = page !== undefined && this.reachesSettled(page);
		let isSettledSoFar = isComplete;
		while (page !== undefined) {
			isSettledSoFar &&= this.countSettled(page);
			const taken = this.take(page.records);
			reading.passed = page.start + taken;
			if (taken < page.records.length) return reading;
			if (page.isNewest) return { ...reading, isAtNewest: true, isComplete };
			const { count, newer } = page;
			page = await this.pages.at(newer, order);
			// Records that came or went meanwhile may have moved others over the edge of the page.
			if (page !== undefined && page.count !== count)
				page = await this.overlappingPage(newer, (record) => this.memory.isPassed(record));
		}
		return reading;
	}

	/** The page, or the next older one whose oldest record was passed before. */
	private async overlappingPage(
		number: number,
		wasPassed: (record: DatedRecord) => boolean,
	): Promise<Page | undefined> {
		let page = await this.pages.at(number, this.state.order);
		for (let distance = 1; page !== undefined; distance *= 2) {
			// Deletions took the page away: the next poll knows the new end.
			if (page.records.length === 0) return undefined;
			if (page.isOldest || wasPassed(page.records[0])) return page;
			page = await this.pages.at(page.older(distance), this.state.order);
		}
		return undefined;
	}

	private reachesSettled(page: Page): boolean {
		const [oldest] = page.records;
		const { settled = Number.NEGATIVE_INFINITY } = this.state;
		return page.isOldest || this.memory.isSettled(oldest) || oldest.moment <= settled + 1;
	}

	/**
	 * Keeps up to date where the settled records end, which deletions and late records shift.
	 *
	 * @returns whether all of the page is settled
	 */
	private countSettled(page: Page): boolean {
		const first = page.records.findIndex((record) => !this.memory.isSettled(record));
		this.state.passedSettled = page.start + (first < 0 ? page.records.length : first);
		return first < 0;
	}
}
