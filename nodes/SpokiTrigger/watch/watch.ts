import { continueBaseline, takeBaseline } from './baseline';
import { isBeginning, type Progress } from './beginning';
import { beginningOf, isSameCollection } from './moved';
import { Pages, type Source } from './Pages';
import { byAge, type DatedRecord } from './records';
import { resume } from './resume';
import { Search } from './Search';
import type { WatchState } from './state';

/** What one poll of a collection gives. */
export interface Outcome {
	/** The new records that are wanted, oldest first. */
	records: DatedRecord[];
	/** To be kept for the next poll; undefined where the first one found no baseline. */
	state: Progress | undefined;
	/** For n8n's log. */
	notes: string[];
}

/**
 * Looks for new records in a collection whose order is not known. Each record that is created after
 * the first call is given by exactly one call, however many pages, polls and restarts lie between;
 * what a poll may not read is read by the next ones.
 *
 * @param given what the last call returned. Undefined at the first, which only takes note of what
 *   exists; where it cannot, or throws, the moment of that first call is what the next one is given
 * @param everything the collection without Spoki's filters, for the first call
 * @param limit how many records one call may give
 * @throws what reading throws; then nothing was found, and `given` still stands
 */
export async function watch(
	given: Progress | undefined,
	source: Source,
	everything: Source,
	limit: number,
): Promise<Outcome> {
	if (given === undefined) return nothingNew(await takeBaseline(source, everything));
	if (isBeginning(given)) {
		const pages = new Pages(source);
		const resumed = await resume(given, source, everything, pages);
		if (resumed === undefined) return nothingNew(given);
		const { state, notes } = resumed;
		if (state.baselinePage !== undefined) return { records: [], state, notes };
		const outcome = await search(state, source, limit, pages);
		return { ...outcome, notes: [...notes, ...outcome.notes] };
	}
	if (given.isMoved) {
		const pages = new Pages(source, given.pageSize);
		const isSame = await isSameCollection(given, pages);
		if (isSame === undefined) return nothingNew(given);
		const next = isSame ? { ...given, isMoved: undefined } : beginningOf(given);
		return watch(next, source, everything, limit);
	}
	if (given.baselinePage !== undefined) return nothingNew(await continueBaseline(given, source));
	return search(given, source, limit);
}

async function search(
	given: WatchState,
	source: Source,
	limit: number,
	pages?: Pages,
): Promise<Outcome> {
	const one = new Search(given, source, limit, pages);
	await one.run();
	return { records: one.found.sort(byAge), state: one.state, notes: one.notes };
}

function nothingNew(state: Progress | undefined): Outcome {
	return { records: [], state, notes: [] };
}
