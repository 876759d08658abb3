import type { Beginning } from './beginning';
import type { Pages } from './Pages';
import type { WatchState } from './state';

/**
 * Tells whether a collection that is read with another key is nevertheless the same: a known record
 * stands where the newest ones are to be found. Without one, it may be another account's.
 *
 * @returns undefined where the poll may not send the request that it takes
 */
export async function isSameCollection(
	{ order, passed, pageSize = 1, seen, newest }: WatchState,
	pages: Pages,
): Promise<boolean | undefined> {
	const number = order === 'oldestFirst' ? Math.max(1, Math.ceil(passed / pageSize)) : 1;
	const page = await pages.at(number, order);
	return page?.records.some(({ id, moment }) => moment === newest || seen[id] === moment);
}

/**
 * Returns where to go on in a collection that may be another account's. What was created before the
 * last poll with the old key is old in either. What came since is new in either, unless it came
 * out.
 */
export function beginningOf({ readAt, floor, settled, seen }: WatchState): Beginning {
	const isSettled = settled !== undefined && settled > (floor?.moment ?? Number.NEGATIVE_INFINITY);
	return { begun: readAt, floor: isSettled ? { moment: settled } : floor, seen };
}
