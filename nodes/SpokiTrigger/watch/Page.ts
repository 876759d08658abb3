import type { Order } from './order';
import { byAge, dated, type DatedRecord } from './records';

/** One page as Spoki sent it. */
export interface ListPage {
	records: unknown[];
	/** How many records the collection has; not every answer says so. */
	count?: number;
	hasNext: boolean;
}

/**
 * A page with its place in a collection. Places are counted from the oldest record, which has 0, so
 * that new records do not move them, whichever end of the collection they are added to.
 */
export class Page {
	/** As they came. */
	readonly asSent: DatedRecord[];

	/** Older before newer. */
	readonly records: DatedRecord[];

	constructor(
		readonly number: number,
		readonly page: ListPage,
		/** Records on a full page. */
		private readonly size: number,
		private readonly order: Order,
	) {
		this.asSent = page.records.map(dated);
		this.records = inOrder(this.asSent, order);
	}

	get count(): number {
		return this.page.count ?? this.asSent.length;
	}

	/** The place of its oldest record. */
	get start(): number {
		const before = (this.number - 1) * this.size;
		return this.order === 'newestFirst'
			? Math.max(0, this.count - before - this.records.length)
			: before;
	}

	get isOldest(): boolean {
		return this.order === 'newestFirst' ? !this.page.hasNext : this.number === 1;
	}

	get isNewest(): boolean {
		return this.order === 'newestFirst' ? this.number === 1 : !this.page.hasNext;
	}

	/** Whether it is the only one. */
	get isWhole(): boolean {
		return this.number === 1 && !this.page.hasNext;
	}

	/** Whether what it holds agrees with the size of the pages and of the collection. */
	get isInPlace(): boolean {
		const { length } = this.records;
		const end = (this.number - 1) * this.size + length;
		return length > 0 && (this.page.hasNext ? length === this.size : end === this.count);
	}

	/** The number of the page with the next newer records. */
	get newer(): number {
		return this.order === 'newestFirst' ? this.number - 1 : this.number + 1;
	}

	/**
	 * The number of a page with older records, `distance` pages away, or of the oldest one. Never its own:
	 * a page that has a next one has it, whatever Spoki counts.
	 */
	older(distance: number): number {
		if (this.order !== 'newestFirst') return Math.max(1, this.number - distance);
		return Math.max(this.number + 1, Math.min(this.last, this.number + distance));
	}

	/** The number of the page with the record at this place. */
	numberOf(place: number): number {
		const inside = Math.min(Math.max(place, 0), Math.max(0, this.count - 1));
		const before = this.order === 'newestFirst' ? this.count - 1 - inside : inside;
		return Math.floor(before / this.size) + 1;
	}

	/** The number of the last page. */
	get last(): number {
		return Math.max(1, Math.ceil(this.count / this.size));
	}
}

function inOrder(records: DatedRecord[], order: Order): DatedRecord[] {
	if (order === 'oldestFirst') return records;
	return order === 'newestFirst' ? [...records].reverse() : [...records].sort(byAge);
}
