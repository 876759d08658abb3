import { OperationalError } from 'n8n-workflow';

import { dated } from '../../../nodes/SpokiTrigger/watch/records';
import type { SimulatedCollection } from '../../support/simulatedCollection';
import { arrive, collectionWith, Watcher } from '../../support/watcher';

const CREATED = '2026-11-22T09:00:00Z';

test.each([
	null,
	undefined,
	7,
	'501',
	true,
	[],
	[{ id: 1, created_datetime: CREATED }],
	{},
	{ id: null, created_datetime: CREATED },
	{ id: '', created_datetime: CREATED },
	{ id: ' ', uuid: '', created_datetime: CREATED },
	{ id: {}, created_datetime: CREATED },
	{ id: [], created_datetime: CREATED },
	{ id: true, created_datetime: CREATED },
	{ id: Number.NaN, created_datetime: CREATED },
	{ uuid: 'a-b', created_datetime: null },
	{ uuid: 'a-b', created_datetime: 'yesterday' },
])('an odd record in a list is a clear error: %j', async (odd) => {
	const collection = collectionWith(3, 'newest first');
	const watcher = new Watcher(collection, (budget) => {
		const source = collection.source(budget);
		const read = async (page: number) => {
			const { records, ...rest } = await source.read(page);
			return { ...rest, records: [...records, odd] };
		};
		return { ...source, read };
	});
	const error: unknown = await watcher.poll().catch((thrown: unknown) => thrown);
	expect(error).toBeInstanceOf(OperationalError);
	expect(error).toMatchObject({
		message: expect.stringMatching(/^Spoki sent a record without an ID or a time of creation/),
		description: expect.stringMatching(/^Nothing was lost: .*\.$/),
	});
});

test.each([0, -5, 12, '12', '9f0c'])('%j is an ID', async (id) => {
	expect(dated({ id, created_datetime: CREATED })).toMatchObject({ id: String(id) });
});

describe('records without a time of creation', () => {
	/** Leaves out the time of the records that a test names. */
	function timeless(collection: SimulatedCollection, isTimeless: (id: unknown) => boolean) {
		return new Watcher(collection, (budget) => {
			const source = collection.source(budget);
			const read = async (page: number) => {
				const { records, ...rest } = await source.read(page);
				const without = records.map((record) => {
					const { id } = record as { id: unknown };
					return isTimeless(id) ? { id, wanted: true } : record;
				});
				return { ...rest, records: without };
			};
			return { ...source, read };
		});
	}

	test('are told apart by their ids', async () => {
		const watcher = timeless(collectionWith(30, 'newest first', 10), () => true);
		await watcher.poll();
		const ids = arrive(watcher.collection, 12);
		expect((await watcher.poll()).ids).toEqual(ids);
		expect((await watcher.poll()).ids).toEqual([]);
	});

	test.each([
		['with the baseline', 3],
		['later', 4],
	])('are a clear error among others that come %s', async (_, odd) => {
		const watcher = timeless(collectionWith(3, 'newest first'), (id) => id === odd);
		const fails = async () =>
			await expect(watcher.poll()).rejects.toThrow(/^Spoki sends records with and without a time/);
		if (odd === 3) return fails();
		await watcher.poll();
		arrive(watcher.collection, 1, 1_000);
		await fails();
	});

	test('R1: count as old after an activation in trouble, and a note says so', async () => {
		const watcher = timeless(collectionWith(30, 'newest first', 10), () => true);
		await watcher.poll({ budget: 0 });
		arrive(watcher.collection, 2, 1_000);
		expect((await watcher.poll()).ids).toEqual([]);
		expect(watcher.notes.join()).toMatch(/without their time of creation.* counts as old/);
		const ids = arrive(watcher.collection, 2, 1_000);
		expect((await watcher.poll()).ids).toEqual(ids);
	});
});
