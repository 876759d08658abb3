import { StoppedError } from '../transport/pause';
import { RecordLocks, type RecordLock } from './RecordLocks';

export interface Together {
	/** How many items may be under way together when this one begins. */
	atOnce: (item: number) => number;
	carryOut: (item: number, lock: RecordLock['acquire']) => Promise<void>;
	/** Is told of each item that failed; whether that ends the others too. */
	endsAll: (item: number, error: unknown) => boolean;
	/** Is called when an item has ended the others: some are still under way. */
	halt: () => void;
}

/**
 * Carries out items, several of them at the same time; they begin in their order. When one ends the
 * others, no further one begins, and what is under way comes to its end.
 *
 * @returns the items that ended the others, in their order; last what only stopped because of that
 */
export async function carryOutTogether(
	items: number[],
	{ atOnce, carryOut, endsAll, halt }: Together,
): Promise<Array<[item: number, error: unknown]>> {
	const locks = new RecordLocks();
	const underWay = new Set<Promise<void>>();
	const ended = new Map<number, unknown>();
	const begin = async (item: number, lock: RecordLock) => {
		try {
			await carryOut(item, lock.acquire);
		} catch (error) {
			if (!endsAll(item, error)) return;
			ended.set(item, error);
			halt();
		} finally {
			lock.release();
		}
	};
	for (const item of items) {
		while (ended.size === 0 && underWay.size >= atOnce(item))
			await Promise.race(Array.from(underWay));
		if (ended.size > 0) break;
		const task = begin(item, locks.next()).then(() => {
			underWay.delete(task);
		});
		underWay.add(task);
	}
	await Promise.all(Array.from(underWay));
	const isStopped = ([, error]: [number, unknown]) => Number(error instanceof StoppedError);
	return Array.from(ended).sort((a, b) => isStopped(a) - isStopped(b) || a[0] - b[0]);
}
