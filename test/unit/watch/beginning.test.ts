import { ORDERS, SimulatedCollection } from '../../support/simulatedCollection';
import { arrive, collectionWith, Watcher } from '../../support/watcher';

const MINUTE = 60_000;

describe.each(Object.keys(ORDERS))('in a collection that comes %s', (order) => {
	const isOrdered = order !== 'in no order' && order !== 'by priority';
	const inOrder = (ids: string[]) => (isOrdered ? ids : [...ids].sort());
	const timed = (collection: SimulatedCollection) =>
		new Watcher(collection, (budget) => collection.source(budget, 0, undefined, true));

	test.each([0, 1, 3, 9])(
		'R1, R5: what came since an activation with %i requests comes out, oldest first',
		async (budget) => {
			const collection = collectionWith(200, order, 5);
			const watcher = timed(collection);
			expect((await watcher.poll({ budget })).ids).toEqual([]);
			expect(watcher.state).toHaveProperty('begun');
			const ids = arrive(collection, 12, 1_000);
			expect((await watcher.poll({ budget })).ids).toEqual([]);
			const given: string[] = [];
			for (let polls = 0; polls < 4; polls++) given.push(...(await watcher.poll()).ids);
			expect(inOrder(given)).toEqual(inOrder(ids));
		},
	);

	test('R1: the first record ever, after an activation that failed', async () => {
		const watcher = new Watcher(new SimulatedCollection(order, 5));
		await watcher.poll({ budget: 0 });
		const ids = arrive(watcher.collection, 1, 1_000);
		expect((await watcher.poll()).ids).toEqual(ids);
	});

	test('R1: the first poll that works costs little more than the new pages', async () => {
		const collection = collectionWith(9_900, order, 100);
		collection.time += 60 * MINUTE;
		const watcher = timed(collection);
		await watcher.poll({ budget: 0 });
		const ids = arrive(collection, 50, 1_000);
		const first = await watcher.poll();
		if (!isOrdered) return;
		expect(first.ids).toEqual(ids);
		expect(first.requests).toBeLessThanOrEqual(16);
		expect(await watcher.poll()).toEqual({ ids: [], requests: 1 });
	});

	test('R4: another key of the same account changes nothing', async () => {
		const collection = collectionWith(40, order, 50);
		const watcher = timed(collection);
		await watcher.poll();
		collection.time += 5 * MINUTE;
		const before = arrive(collection, 3, 1_000);
		expect((await watcher.poll()).ids).toEqual(before);
		collection.time += MINUTE;
		// Created before the old key's last poll, and visible only now.
		const late = collection.arrive({ age: 2 * MINUTE });
		watcher.changeKey();
		const ids = arrive(collection, 2, 1_000);
		expect((await watcher.poll()).ids).toEqual([String(late.id), ...ids]);
		expect((await watcher.poll()).ids).toEqual([]);
	});

	test.each([10, 100])(
		"R4: of another account comes only what was created since the old key's last poll (pages of %i)",
		async (pageSize) => {
			const watcher: Watcher = new Watcher(collectionWith(40, order, pageSize), (budget) =>
				watcher.collection.source(budget, 0, undefined, true),
			);
			await watcher.poll();
			arrive(watcher.collection, 3, 1_000);
			watcher.collection.time += 60 * MINUTE;
			expect((await watcher.poll()).ids).toHaveLength(3);
			// What comes next has the ids of those three.
			const other = new SimulatedCollection(order, pageSize);
			other.time = watcher.collection.time - 30 * MINUTE - 7;
			arrive(other, 40, 1_000);
			other.time = watcher.collection.time;
			watcher.collection = other;
			watcher.changeKey();
			const ids = arrive(other, 2, 1_000);
			expect((await watcher.poll()).ids).toEqual(ids);
			const more = arrive(other, 1, 1_000);
			expect((await watcher.poll()).ids).toEqual(more);
			expect((await watcher.poll()).ids).toEqual([]);
		},
	);
});

describe('R1: the moment of the activation', () => {
	/** A trigger that was activated in trouble 20 seconds after the last of ten records. */
	function inTrouble(clockError: number, told: (isGood: boolean) => number | undefined) {
		const collection = collectionWith(10, 'newest first');
		collection.time += 20_000;
		let isGood = false;
		const watcher = new Watcher(collection, (budget) => ({
			...collection.source(budget, clockError),
			clockAhead: () => told(isGood),
		}));
		const recover = async () => {
			isGood = true;
			return (await watcher.poll()).ids;
		};
		return { collection, watcher, recover };
	}

	test.each([0, -3 * 60 * MINUTE, 3 * 60 * MINUTE])(
		"is told by Spoki's clock, where ours is wrong by %i ms",
		async (error) => {
			const { collection, watcher, recover } = inTrouble(error, () => -error);
			await watcher.poll({ budget: 0 });
			const ids = arrive(collection, 3, 1_000);
			expect(await recover()).toEqual(ids);
		},
	);

	test('is told by a later answer, where none came at first', async () => {
		const error = 60 * MINUTE;
		const { collection, watcher, recover } = inTrouble(error, (isGood) =>
			isGood ? -error : undefined,
		);
		await watcher.poll({ budget: 0 });
		const ids = arrive(collection, 3, 1_000);
		expect(await recover()).toEqual(ids);
	});

	test('is the earlier one where two answers disagree, but not by days', async () => {
		const near = inTrouble(0, (isGood) => (isGood ? 0 : -15_000));
		await near.watcher.poll({ budget: 0 });
		const { id } = near.collection.arrive({ age: 10_000 });
		const ids = arrive(near.collection, 1, 1_000);
		expect(await near.recover()).toEqual([String(id), ...ids]);
		// Of a firewall that lives in 1970.
		const far = inTrouble(0, (isGood) => (isGood ? 0 : -56 * 365 * 24 * 60 * MINUTE));
		await far.watcher.poll({ budget: 0 });
		const others = arrive(far.collection, 1, 1_000);
		expect(await far.recover()).toEqual(others);
	});

	test.each([
		[0, 10],
		[14 * MINUTE, 10],
		[-14 * MINUTE, 10],
	])(
		'is set a little earlier where no answer tells the time and ours is wrong by %i ms',
		async (error, most) => {
			const { collection, watcher, recover } = inTrouble(error, () => undefined);
			await watcher.poll({ budget: 0 });
			const ids = arrive(collection, 3, 1_000);
			const given = await recover();
			expect(given.slice(-3)).toEqual(ids);
			expect(given.length).toBeLessThanOrEqual(3 + most);
		},
	);
});

test('R5: what comes while the baseline of a collection without order is read is new', async () => {
	const collection = collectionWith(5_000, 'in no order');
	const watcher = new Watcher(collection, (budget) =>
		collection.source(budget, 0, undefined, true),
	);
	await watcher.poll();
	collection.time += 1_000;
	const ids = arrive(collection, 200, 1_000);
	const given: string[] = [];
	for (let polls = 0; polls < 8; polls++) given.push(...(await watcher.poll()).ids);
	expect(given.sort()).toEqual(ids.sort());
});
