import type { ListPage } from '../../../nodes/SpokiTrigger/watch/Page';
import { noteNewest } from '../../../nodes/SpokiTrigger/watch/Memory';
import { newestOf, type Source } from '../../../nodes/SpokiTrigger/watch/Pages';
import type { WatchState } from '../../../nodes/SpokiTrigger/watch/state';
import { watch } from '../../../nodes/SpokiTrigger/watch/watch';
import { SimulatedCollection } from '../../support/simulatedCollection';
import { arrive, collectionWith, Watcher } from '../../support/watcher';

const MINUTE = 60_000;

describe.each(['newest first', 'newest first by ID', 'oldest first'])(
	'a collection of 99,950 records that comes %s',
	(order) => {
		test('costs one request in a quiet poll, at once and later', async () => {
			const watcher = new Watcher(collectionWith(99_950, order));
			await watcher.poll();
			for (const minutes of [0, 1, 10, 60, 600]) {
				watcher.collection.time += minutes * MINUTE;
				expect(await watcher.poll()).toEqual({ ids: [], requests: 1 });
			}
			const [id] = arrive(watcher.collection, 1);
			expect(await watcher.poll()).toEqual({ ids: [id], requests: 1 });
			expect(await watcher.poll()).toEqual({ ids: [], requests: 1 });
		});

		test('costs no page more than a burst fills', async () => {
			const watcher = new Watcher(collectionWith(99_950, order));
			await watcher.poll();
			const ids = arrive(watcher.collection, 250);
			const burst = await watcher.poll();
			expect(burst.ids).toEqual(ids);
			expect(burst.requests).toBeLessThanOrEqual(4);
			expect(await watcher.poll()).toEqual({ ids: [], requests: 1 });
		});

		test('is caught up with over several polls after a flood, oldest first and in bounded steps', async () => {
			const watcher = new Watcher(collectionWith(1_000, order));
			await watcher.poll();
			const ids = arrive(watcher.collection, 3_000);
			const given: string[] = [];
			for (let polls = 0; polls < 6; polls++) {
				watcher.collection.time += MINUTE;
				const found = await watcher.poll();
				expect(found.ids).toHaveLength(500);
				expect(found.requests).toBeLessThanOrEqual(8);
				given.push(...found.ids);
			}
			expect(given).toEqual(ids);
			expect((await watcher.poll()).ids).toEqual([]);
		});
	},
);

test('a collection without order is read in parts, and a note says what it costs', async () => {
	const watcher = new Watcher(collectionWith(5_000, 'in no order'));
	const requests = [];
	do requests.push((await watcher.poll()).requests);
	while (watcher.state?.baselinePage !== undefined);
	expect(requests).toEqual([30, 25]);
	const ids = arrive(watcher.collection, 3, 1_000);
	const first = await watcher.poll();
	const second = await watcher.poll();
	expect([...first.ids, ...second.ids].sort()).toEqual(ids);
	// 51 pages, and five more to see whether there is an order now: once, not in each poll.
	expect([first.requests, second.requests]).toEqual([30, 26]);
	expect(watcher.notes[0]).toMatch(/neither newest nor oldest first: .* 51 pages/);
});

test('an empty collection is a baseline: the first record ever is new', async () => {
	const watcher = new Watcher(new SimulatedCollection('newest first', 10));
	expect(await watcher.poll()).toEqual({ ids: [], requests: 1 });
	const ids = arrive(watcher.collection, 25);
	expect((await watcher.poll()).ids).toEqual(ids);
});

test('without a request to spare a poll gives nothing and forgets nothing', async () => {
	const watcher = new Watcher(collectionWith(50, 'newest first', 10));
	expect(await watcher.poll({ budget: 0 })).toEqual({ ids: [], requests: 0 });
	expect(Object.keys(watcher.progress ?? {})).toEqual(['begun']);
	watcher.progress = undefined;
	await watcher.poll();
	const before = watcher.state;
	const ids = arrive(watcher.collection, 1);
	await watcher.poll({ budget: 0 });
	expect(watcher.state).toEqual(before);
	expect((await watcher.poll()).ids).toEqual(ids);
});

test('more records than can be remembered: none is lost, and a note says so', async () => {
	const watcher = new Watcher(collectionWith(100, 'newest first', 1_000));
	await watcher.poll();
	const ids = arrive(watcher.collection, 25_000);
	const given: string[] = [];
	for (let polls = 0; polls < 12; polls++) {
		watcher.collection.time += MINUTE;
		given.push(...(await watcher.poll({ limit: 5_000 })).ids);
	}
	expect(Object.keys(watcher.state?.seen ?? {})).toHaveLength(20_000);
	expect(new Set(given)).toEqual(new Set(ids));
	// Nothing that came late makes the forgotten ones suspicious, so none is repeated.
	expect(given).toHaveLength(25_000);
	expect(watcher.notes.join()).toMatch(/5000 were forgotten/);

	const { id } = watcher.collection.arrive({ age: 11 * MINUTE + 1 });
	for (let polls = 0; polls < 3; polls++)
		given.push(...(await watcher.poll({ limit: 50_000 })).ids);
	expect(given).toContain(String(id));
});

describe('where Spoki filters', () => {
	/** Leaves out what is not wanted, as Spoki does. */
	class Filtered extends SimulatedCollection {
		isFiltering = false;

		protected override inOrder() {
			const all = super.inOrder();
			return this.isFiltering ? all.filter(({ wanted }) => wanted) : all;
		}
	}

	function filteredWatcher() {
		const collection = new Filtered('newest first', 10);
		const watcher = new Watcher(collection, (budget) => {
			const source = collection.source(budget);
			return {
				...source,
				isFiltered: true,
				read: async (page: number): Promise<ListPage> => {
					collection.isFiltering = true;
					return source.read(page).finally(() => {
						collection.isFiltering = false;
					});
				},
			};
		});
		return { collection, watcher };
	}

	test('an old record that begins to match is not new', async () => {
		const { collection, watcher } = filteredWatcher();
		const old = collection.arrive({ wanted: false });
		collection.time += MINUTE;
		expect(await watcher.poll()).toEqual({ ids: [], requests: 2 });
		old.wanted = true;
		expect(await watcher.poll()).toEqual({ ids: [], requests: 1 });

		const later = collection.arrive({ wanted: false });
		for (const minutes of [1, 60, 60, 60]) {
			collection.time += minutes * MINUTE;
			await watcher.poll();
		}
		later.wanted = true;
		expect((await watcher.poll()).ids).toEqual([]);
	});

	test('the baseline waits until there are requests for both looks', async () => {
		const collection = new Filtered('newest first', 10);
		collection.arrive();
		const source = { ...collection.source(1), isFiltered: true };
		const answer = await watch(undefined, source, collection.source(0), 10);
		expect(answer).toMatchObject({ records: [], state: undefined });
	});

	test('a new record that matches is new', async () => {
		const { collection, watcher } = filteredWatcher();
		collection.arrive({ wanted: false });
		await watcher.poll();
		collection.time += 1_000;
		const { id } = collection.arrive();
		expect((await watcher.poll()).ids).toEqual([String(id)]);
	});
});

test.each(['newest first', 'oldest first', 'in no order'])(
	'the newest record is found in a collection that comes %s',
	async (order) => {
		const collection = collectionWith(250, order);
		collection.records[249].wanted = false;
		expect(await newestOf(collection.source(30))).toMatchObject({ id: 249 });
		expect(await newestOf(new SimulatedCollection(order, 10).source(30))).toBeUndefined();
	},
);

test('a count that contradicts the pages ends in no endless search', async () => {
	const collection = collectionWith(60, 'newest first', 5);
	const watcher = new Watcher(collection, (budget) => {
		const source = collection.source(budget);
		return { ...source, read: async (page) => ({ ...(await source.read(page)), count: 7 }) };
	});
	await watcher.poll({ budget: 100 });
	const ids = arrive(collection, 30, 1_000);
	const given: string[] = [];
	for (let polls = 0; polls < 5; polls++) given.push(...(await watcher.poll({ budget: 100 })).ids);
	expect(given.sort()).toEqual(ids.sort());
});

test('a record that Spoki sends without ID or time is no reason to lose others', async () => {
	const source: Source = {
		read: async () => ({ records: [{ title: 'x' }], hasNext: false }),
		mayRead: () => true,
		isFiltered: false,
		isWanted: () => true,
		now: () => 0,
	};
	await expect(watch(undefined, source, source, 10)).rejects.toThrow(
		'Spoki sent a record without an ID or a time of creation',
	);
});

describe('while pages are read', () => {
	test('records that arrive push no other one past the reader', async () => {
		const collection = collectionWith(20, 'newest first', 5);
		let isActive = false;
		const watcher = new Watcher(collection, (budget) =>
			collection.source(budget, 0, (request) => {
				if (isActive && request === 2) arrive(collection, 3, 1_000);
			}),
		);
		await watcher.poll();
		isActive = true;
		const ids = arrive(collection, 12, 1_000);
		const found = await watcher.poll({ budget: 5 });
		expect(found.ids.slice(0, 12)).toEqual(ids);
		expect(found.ids).toHaveLength(15);
	});

	test('a late record that a deletion hides from one sweep is found by the next', async () => {
		const collection = collectionWith(39, 'in no order', 2);
		const place = (id: number) => {
			const pages = Array.from({ length: 21 }, (_, index) => collection.page(index + 1).records);
			return pages.flat().findIndex((record) => record.id === id);
		};
		let hidden: number | undefined;
		const watcher = new Watcher(collection, (budget) => {
			const source = collection.source(budget);
			return {
				...source,
				read: async (page) => {
					if (page === hidden) {
						hidden = undefined;
						const [first] = collection.page(1).records;
						collection.remove(collection.records.findIndex(({ id }) => id === first.id));
					}
					return source.read(page);
				},
			};
		});
		await watcher.poll({ budget: 100 });
		collection.time += 10 * MINUTE;
		arrive(collection, 1);
		expect((await watcher.poll({ budget: 100 })).ids).toHaveLength(1);
		collection.time += 10 * MINUTE;
		const late = collection.arrive({ age: 15 * MINUTE });
		const index = place(late.id);
		// The first record of a page that is read only once: a deletion moves it to the page before.
		expect(index % 2).toBe(0);
		hidden = index / 2 + 1;
		collection.time += 45 * MINUTE;
		expect((await watcher.poll({ budget: 100 })).ids).toEqual([]);
		expect(hidden).toBeUndefined();
		expect((await watcher.poll({ budget: 100 })).ids).toEqual([String(late.id)]);
	});
});

describe("when n8n's clock is wrong", () => {
	/** A watched collection, and n8n's clock, which the test sets. */
	function clocked() {
		const clock = { error: 0 };
		const collection = collectionWith(20, 'newest first', 5);
		const watcher = new Watcher(collection, (budget) => collection.source(budget, clock.error));
		return { clock, collection, watcher };
	}

	test('by hours, a record that comes late is still found', async () => {
		const { clock, collection, watcher } = clocked();
		clock.error = 180 * MINUTE;
		await watcher.poll();
		collection.time += 60 * MINUTE;
		arrive(collection, 1);
		for (let polls = 0; polls < 3; polls++) await watcher.poll();
		const { id } = collection.arrive({ age: 20 * MINUTE });
		expect((await watcher.poll()).ids).toEqual([String(id)]);
	});

	test('from one poll to the next, a new record is still new', async () => {
		const { clock, collection, watcher } = clocked();
		await watcher.poll();
		arrive(collection, 1);
		await watcher.poll();
		clock.error = 300 * MINUTE;
		for (let polls = 0; polls < 3; polls++) await watcher.poll();
		collection.time += MINUTE;
		const ids = arrive(collection, 1);
		expect((await watcher.poll()).ids).toEqual(ids);
	});
});

test('a record that comes late does not set the clock back', () => {
	const state = { newest: 5_000, clockAhead: 10 } as WatchState;
	noteNewest(state, { id: '7', moment: 4_000, record: {} }, 4_900);
	expect(state).toEqual({ newest: 5_000, clockAhead: 10 });
	noteNewest(state, { id: '8', moment: 6_000, record: {} }, 5_900);
	expect(state).toEqual({ newest: 6_000, clockAhead: 100 });
});
