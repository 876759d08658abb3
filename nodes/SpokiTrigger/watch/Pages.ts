import type { IDataObject } from 'n8n-workflow';

import { orderOf, type Order } from './order';
import { Page, type ListPage } from './Page';
import { byAge, type DatedRecord } from './records';

/** Where records come from, and how much of it one poll may use. */
export interface Source {
	/** Reads one page, counted from 1. One that does not exist is empty. */
	read: (page: number) => Promise<ListPage>;
	/** Whether the poll may send one more request. */
	mayRead: () => boolean;
	/** Whether Spoki itself leaves out records of the collection. */
	isFiltered: boolean;
	/** What the user wants of the records that come. */
	isWanted: (record: IDataObject) => boolean;
	/** Our clock, in milliseconds. */
	now: () => number;
	/** How far Spoki's clock is ahead of ours, in milliseconds, where an answer told it. */
	clockAhead?: () => number | undefined;
}

/** How many pages an order is made out from, at most. Once it is known, a poll needs one or two. */
const SAMPLE_PAGES = 10;

/** An order that was made out, and the records that were looked at for it. */
export interface Sample {
	order: Order;
	records: DatedRecord[];
}

/** The pages that one poll reads: none of them twice, unless the collection changed meanwhile. */
export class Pages {
	private readonly read = new Map<number, ListPage>();

	/** How many records the collection has, by the last answer that said so. */
	count?: number;

	/**
	 * @param size records on a full page, as far as is known: Spoki may send fewer than were asked for
	 */
	constructor(
		private readonly source: Source,
		public size = 1,
	) {}

	/** The page, or undefined where the poll may send no further request. */
	async at(number: number, order: Order): Promise<Page | undefined> {
		const page = this.read.get(number) ?? (await this.load(number));
		return page && new Page(number, page, this.size, order);
	}

	/**
	 * Makes out the order from pages all over the collection, both ends included: a single page may
	 * look ordered and be one of several groups.
	 *
	 * @returns undefined where the poll may send no further request
	 */
	async sample(): Promise<Sample | undefined> {
		const first = await this.at(1, 'unknown');
		if (first === undefined) return undefined;
		if (first.isWhole) return { order: 'unknown', records: first.asSent };
		if (this.count === undefined) return { order: 'none', records: first.asSent };
		const step = Math.max(1, (first.last - 1) / (SAMPLE_PAGES - 1));
		const numbers = Array.from({ length: Math.min(SAMPLE_PAGES, first.last) }, (_, index) =>
			Math.round(1 + index * step),
		);
		const records: DatedRecord[] = [];
		for (const number of numbers) {
			const page = await this.at(number, 'unknown');
			if (page === undefined) return undefined;
			records.push(...page.asSent);
		}
		const order = orderOf(records);
		return { order: order === 'unknown' ? 'none' : order, records };
	}

	/** What a collection without order costs, for n8n's log. */
	get noteOfCost(): string {
		const pages =
			this.count === undefined ? 'all their pages' : `${Math.ceil(this.count / this.size)} pages`;
		return `Spoki sends these records neither newest nor oldest first: to find the new ones, ${pages} have to be read each time.`;
	}

	private async load(number: number): Promise<ListPage | undefined> {
		if (!this.source.mayRead()) return undefined;
		const page = await this.source.read(number);
		if (page.count !== undefined && page.count !== this.count) {
			// Records came or went: what stood on the other pages may stand elsewhere now.
			this.read.clear();
			this.count = page.count;
		}
		if (page.hasNext) this.size = Math.max(1, page.records.length);
		this.read.set(number, page);
		return page;
	}
}

/**
 * The newest record that is wanted, or undefined where no page that may be read has one. Of a
 * collection without order a sample has to do.
 */
export async function newestOf(source: Source): Promise<IDataObject | undefined> {
	const pages = new Pages(source);
	const sample = await pages.sample();
	const first = await pages.at(1, sample?.order ?? 'unknown');
	if (sample === undefined || first === undefined) return undefined;
	if (sample.order === 'none') return newestAmong([...sample.records].sort(byAge), source);
	let page: Page | undefined = first;
	if (sample.order === 'oldestFirst') page = await pages.at(first.last, sample.order);
	while (page !== undefined) {
		const newest = newestAmong(page.records, source);
		if (newest !== undefined || page.isOldest) return newest;
		page = await pages.at(page.older(1), sample.order);
	}
	return undefined;
}

function newestAmong(records: DatedRecord[], { isWanted }: Source): IDataObject | undefined {
	const wanted = records.filter(({ record }) => isWanted(record));
	return wanted[wanted.length - 1]?.record;
}
