import type { IDataObject } from 'n8n-workflow';

import type { Page } from './pagination';

/**
 * Gives the pages of a collection one after the other, and asks for the next ones together as soon as
 * an answer tells which they are.
 */
export class PagesAhead {
	/** By the query, as a text. */
	private readonly coming = new Map<string, Promise<Page>>();

	/** Records that fit into a page, as far as has been seen. */
	private pageSize = 0;

	/**
	 * @param ask for one page
	 * @param atOnce how many pages may be on their way
	 * @param needed how many records are wanted at most
	 */
	constructor(
		private readonly ask: (query: IDataObject) => Promise<Page>,
		private readonly atOnce: number,
		private readonly needed: number,
	) {}

	async read(query: IDataObject): Promise<Page> {
		const name = JSON.stringify(query);
		const page = this.coming.get(name) ?? this.ask(query);
		this.coming.delete(name);
		return await page;
	}

	/**
	 * Asks for what comes behind a page.
	 *
	 * @param next the query of the page behind it
	 */
	foresee({ records, count }: Page, next: IDataObject): void {
		this.pageSize = Math.max(this.pageSize, records.length);
		const first = Number(next.page);
		const isKnown = count !== undefined && this.pageSize > 0 && Number.isSafeInteger(first);
		if (!isKnown || this.atOnce === 1) return;
		const last = Math.ceil(Math.min(count, this.needed) / this.pageSize);
		for (let page = first; page <= last && this.coming.size < this.atOnce; page++) {
			// In the form in which Spoki's own addresses give it.
			const query = { ...next, page: String(page) };
			const name = JSON.stringify(query);
			if (this.coming.has(name)) continue;
			const coming = this.ask(query);
			// Whoever reads the page is told.
			coming.catch(() => {});
			this.coming.set(name, coming);
		}
	}

	/** Waits for what is on its way and nobody reads any more. */
	async end(): Promise<void> {
		await Promise.all(Array.from(this.coming.values(), (page) => page.catch(() => {})));
	}
}
