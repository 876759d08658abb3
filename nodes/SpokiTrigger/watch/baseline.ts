import { momentOf } from './beginning';
import { Memory, noteNewest } from './Memory';
import { Pages, type Source } from './Pages';
import type { DatedRecord } from './records';
import type { WatchState } from './state';

/**
 * Takes note of what exists, so that only what is created afterwards is new.
 *
 * @param everything the collection without the filter of `source`: an old record may begin to match
 * @param pages of the source, where some were read already
 * @returns undefined where the poll may not send the requests that it takes: at most ten for each
 */
export async function takeBaseline(
	source: Source,
	everything: Source,
	pages = new Pages(source),
): Promise<WatchState | undefined> {
	const begun = source.now();
	const sample = await pages.sample();
	const others = source.isFiltered ? await new Pages(everything).sample() : sample;
	if (sample === undefined || others === undefined) return undefined;
	const count = pages.count ?? sample.records.length;
	const state: WatchState = {
		order: sample.order,
		pageSize: pages.size,
		seen: {},
		passed: count,
		passedSettled: count,
		expected: count,
		sweptAt: begun,
		readAt: begun,
		...(sample.order === 'none' ? { baselinePage: 1 } : {}),
	};
	for (const record of [...sample.records, ...others.records])
		raiseFloor(state, record, source.now());
	return state.baselinePage === undefined ? state : readOn(state, source, pages, () => true);
}

/**
 * Reads on in a collection without order, where only all of it tells what the newest record is. What
 * was created since the reading began is not old, as far as Spoki's clock is known.
 *
 * @returns the state with `baselinePage` until everything was read
 */
export async function continueBaseline(given: WatchState, source: Source): Promise<WatchState> {
	return readOn(given, source, new Pages(source), ({ moment, isTimeless }) => {
		const isTold = source.clockAhead?.() !== undefined && !isTimeless;
		return !isTold || moment <= momentOf({ begun: given.readAt }, source, undefined);
	});
}

async function readOn(
	given: WatchState,
	source: Source,
	pages: Pages,
	isOld: (record: DatedRecord) => boolean,
): Promise<WatchState> {
	const { baselinePage = 1, ...others } = given;
	const state: WatchState = { ...others, seen: { ...others.seen } };
	for (let number = baselinePage; ; number++) {
		const page = await pages.at(number, 'none');
		if (page === undefined) return { ...state, baselinePage: number };
		for (const record of page.records.filter(isOld)) raiseFloor(state, record, source.now());
		if (page.page.hasNext) continue;
		const count = pages.count ?? state.passed;
		return {
			...state,
			passed: count,
			passedSettled: count,
			expected: count,
			sweptAt: source.now(),
		};
	}
}

function raiseFloor(state: WatchState, record: DatedRecord, now: number): void {
	const { floor } = state;
	noteNewest(state, record, now);
	new Memory(state).pass(record);
	if (floor !== undefined && record.moment < floor.moment) return;
	const isHigher = floor === undefined || record.moment > floor.moment;
	const id = Number(record.id);
	if (isHigher) {
		state.floor = { moment: record.moment };
		state.seen = {};
	}
	// Records of the same moment: by number where ids are numbers, else by name.
	if (Number.isNaN(id)) state.seen[record.id] = record.moment;
	else state.floor = { moment: record.moment, id: Math.max(id, (!isHigher && floor?.id) || id) };
}
