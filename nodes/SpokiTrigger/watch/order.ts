import type { DatedRecord } from './records';

/**
 * In which order a collection comes. Spoki documents none, so it is made out from what comes.
 * `unknown`: too few records to tell. `none`: neither newest nor oldest first.
 */
export type Order = 'newestFirst' | 'none' | 'oldestFirst' | 'unknown';

/**
 * The order of records as they came: by time of creation, or by ID where the times tell nothing or
 * contradict, since a record can become visible late and then stands among older ones.
 */
export function orderOf(records: DatedRecord[]): Order {
	const byTime = directionOf(records.map(({ moment }) => moment));
	if (byTime === 'newestFirst' || byTime === 'oldestFirst') return byTime;
	const ids = records.map(({ id }) => Number(id));
	const byId = ids.some(Number.isNaN) ? 'unknown' : directionOf(ids);
	return byId === 'unknown' ? byTime : byId;
}

function directionOf(values: number[]): Order {
	const steps = values.slice(1).map((value, index) => Math.sign(value - values[index]));
	const rises = steps.includes(1);
	const falls = steps.includes(-1);
	if (rises && falls) return 'none';
	if (rises) return 'oldestFirst';
	return falls ? 'newestFirst' : 'unknown';
}
