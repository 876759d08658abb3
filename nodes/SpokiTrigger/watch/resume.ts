import { takeBaseline } from './baseline';
import { momentOf, type Beginning } from './beginning';
import { largest } from './largest';
import { Memory, noteNewest } from './Memory';
import type { Page } from './Page';
import type { Pages, Source } from './Pages';
import type { WatchState } from './state';
import { OVERLAP_MILLISECONDS } from './watermark';

/** A watch that could be resumed. */
export interface Resumed {
	state: WatchState;
	/** For n8n's log. */
	notes: string[];
}

/**
 * Resumes a watch that began when nothing could be read. Only what was created before that moment is
 * old; all that came since is still to be found.
 *
 * @param everything the collection without the filter of `source`
 * @returns undefined where the poll may not send the requests that it takes
 */
export async function resume(
	beginning: Beginning,
	source: Source,
	everything: Source,
	pages: Pages,
): Promise<Resumed | undefined> {
	const sample = await pages.sample();
	if (sample === undefined) return undefined;
	const { records, order } = sample;
	const isTimeless = records.some((record) => record.isTimeless);
	if (isTimeless || (records.length === 0 && !source.isFiltered)) {
		const state = await takeBaseline(source, everything, pages);
		return state && { state, notes: isTimeless ? [TIMELESS] : [] };
	}
	const begun = momentOf(beginning, source, largest(...records.map((record) => record.moment)));
	const moment = Math.max(begun, beginning.floor?.moment ?? begun);
	const count = pages.count ?? records.length;
	const state: WatchState = {
		order,
		pageSize: pages.size,
		floor: moment === beginning.floor?.moment ? beginning.floor : { moment },
		seen: { ...beginning.seen },
		passed: count,
		passedSettled: count,
		expected: count,
		sweptAt: source.now(),
		readAt: beginning.begun,
	};
	for (const record of records) {
		if (record.moment <= moment) noteNewest(state, record, source.now());
	}
	if (order === 'newestFirst' || order === 'oldestFirst') await findStart(state, moment, pages);
	return { state, notes: [] };
}

const TIMELESS =
	'Spoki sends these records without their time of creation. What was created between the beginning of the watch and now cannot be told from what is older, and counts as old.';

/**
 * Finds the newest record that is old for certain, where the first search begins. Where the poll may
 * not go so far, that search finds the way itself.
 */
async function findStart(state: WatchState, moment: number, pages: Pages): Promise<void> {
	const { order } = state;
	// Records of up to half an hour before may have become visible late, and stand among the new ones.
	const isOld = (record?: { moment: number }) =>
		record !== undefined && record.moment <= moment - OVERLAP_MILLISECONDS;
	const first = await pages.at(1, order);
	let page: Page | undefined = first;
	if (first !== undefined && order === 'oldestFirst') page = await pages.at(first.last, order);
	for (let distance = 1; page !== undefined; distance *= 2) {
		if (page.isOldest || isOld(page.records[0])) break;
		page = await pages.at(page.older(distance), order);
	}
	if (page === undefined) return;
	const memory = new Memory(state);
	for (const record of page.records.filter(isOld)) memory.pass(record);
	state.passed = page.start + (isOld(page.records[0]) ? 1 : 0);
	state.passedSettled = state.passed;
}
