import { takeBaseline, takeStock } from './baseline';
import type { Source } from './Pages';
import { byAge, type DatedRecord } from './records';
import { Search } from './Search';
import type { WatchState } from './state';

/** What one poll of a collection gives. */
export interface Outcome {
	/** The new records that are wanted, oldest first. */
	records: DatedRecord[];
	/** To be kept for the next poll; undefined while there is no baseline yet. */
	state: WatchState | undefined;
	/** For n8n's log. */
	notes: string[];
}

/**
 * Looks for new records in a collection whose order is not known. Each record that is created after
 * the first call is given by exactly one call, however many pages, polls and restarts lie between;
 * what a poll may not read is read by the next ones.
 *
 * @param given what the last call returned; undefined at the first, which only takes note of what exists
 * @param everything the collection without Spoki's filters, for the first call
 * @param limit how many records one call may give
 * @throws what reading throws; then nothing was found, and `given` still stands
 */
export async function watch(
	given: WatchState | undefined,
	source: Source,
	everything: Source,
	limit: number,
): Promise<Outcome> {
	if (given === undefined) {
		return { records: [], state: await takeBaseline(source, everything), notes: [] };
	}
	if (given.stockTaking !== undefined) {
		return { records: [], state: await takeStock(given, source), notes: [] };
	}
	const search = new Search(given, source, limit);
	await search.run();
	return { records: search.found.sort(byAge), state: search.state, notes: search.notes };
}
