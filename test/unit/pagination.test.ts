import { collect } from '../../nodes/Spoki/transport/pagination';
import type { SpokiRequest } from '../../nodes/Spoki/transport/request';

const request: SpokiRequest = { method: 'GET', path: '/api/1/things/', query: { search: 'a' } };

/** Answers page after page from a list of bodies; asking for one more is an error of the code under test. */
function serve(...bodies: unknown[]) {
	const queries: unknown[] = [];
	const send = async ({ query }: SpokiRequest) => {
		queries.push(query);
		if (queries.length > bodies.length) throw new Error(`page ${queries.length} was not needed`);
		const body = bodies[queries.length - 1];
		if (body instanceof Error) throw body;
		return body;
	};
	return { queries, send };
}

const page = (ids: unknown[], next: number | null) => ({
	count: 99,
	next: next === null ? null : `http://spoki/things/?page=${next}`,
	results: ids.map((id) => ({ id })),
});
const idsOf = (records: unknown[]) => records.map((record) => (record as { id: unknown }).id);
const notFound = Object.assign(new Error('Invalid page.'), { httpCode: '404' });

describe('collecting', () => {
	test('a bare list is one page', async () => {
		const { send, queries } = serve([{ id: 1 }, { id: 2 }]);
		expect(idsOf(await collect(send, request))).toEqual([1, 2]);
		expect(queries).toEqual([{ search: 'a', page_size: 100 }]);
	});

	test('a bare list is cut at the limit', async () => {
		const { send } = serve([{ id: 1 }, { id: 2 }]);
		expect(idsOf(await collect(send, request, { limit: 1 }))).toEqual([1]);
	});

	test.each([[null], [''], [{}], [undefined], [[null]]])(
		'nothing that is a page (%p) is an empty collection',
		async (body) => {
			const { send } = serve(body);
			expect(await collect(send, request)).toEqual([]);
		},
	);

	test.each([
		['a text', 'nonsense'],
		['a number', 5],
		['a message', { detail: 'Temporarily down' }],
		['a message with a code', { message: 'Down.', code: 7, status: 'error' }],
		['a page without its records', { count: 2, next: null, results: null }],
	])('%s in the place of a page is an error, also further on', async (_, body) => {
		await expect(collect(serve(body).send, request)).rejects.toThrow(/^(Spoki answered|Temp|Down)/);
		await expect(collect(serve(page([1], 2), body).send, request)).rejects.toThrow();
	});

	test.each([[null], [''], [undefined]])(
		'a further page that holds nothing (%p) is an error: it was announced',
		async (body) => {
			await expect(collect(serve(page([1], 2), body).send, request)).rejects.toThrow();
		},
	);

	test('records without an ID end where Spoki says how many there are (fault 11)', async () => {
		const pageOf = (number: number) => ({
			count: 3,
			next: `?page=${number + 1}`,
			results: [{ day: number }],
		});
		let asked = 0;
		const records = await collect(async () => pageOf(++asked), request);
		expect(records).toEqual([{ day: 1 }, { day: 2 }, { day: 3 }]);
		expect(asked).toBe(3);
	});

	test('a collection that has no end is an error, not a wait for ever', async () => {
		let asked = 0;
		const endless = async () => page([++asked], asked + 1);
		await expect(collect(endless, request)).rejects.toThrow("Spoki's list does not end");
		expect(asked).toBe(10_000);
	});

	test('a place where nothing stands is no record', async () => {
		const { send } = serve({ results: [null, { id: 1 }, '', undefined, 5], next: null });
		expect(await collect(send, request)).toEqual([{ id: 1 }, 5]);
	});

	test('A13: a page that vanished ends it although no record before was wanted', async () => {
		const { send } = serve(page([1, 2], 2), notFound);
		expect(await collect(send, request, { limit: 5, isWanted: () => false })).toEqual([]);
	});

	test('a single record is a collection of one', async () => {
		const { send } = serve({ account: 7 });
		expect(await collect(send, request)).toEqual([{ account: 7 }]);
	});

	test('an empty page in the middle does not end it', async () => {
		const { send } = serve(page([1], 2), page([], 3), page([2], null));
		expect(idsOf(await collect(send, request))).toEqual([1, 2]);
	});

	test('a record that moved to the next page meanwhile is given once', async () => {
		const { send } = serve(page([9, 8, 7], 2), page([7, '8', 6], 3), page([5], null));
		expect(idsOf(await collect(send, request))).toEqual([9, 8, 7, 6, 5]);
	});

	test('repetitions do not count towards the limit', async () => {
		const { send } = serve(page([1, 2], 2), page([2, 3], 3));
		expect(idsOf(await collect(send, request, { limit: 3 }))).toEqual([1, 2, 3]);
	});

	test('a page that was deleted meanwhile ends it', async () => {
		const { send } = serve(page([1], 2), notFound);
		expect(idsOf(await collect(send, request))).toEqual([1]);
	});

	test('a first page that is not there is an error', async () => {
		const { send } = serve(notFound);
		await expect(collect(send, request)).rejects.toBe(notFound);
	});

	test('the same next again ends it', async () => {
		const { send, queries } = serve(page([1], 2), page([2], 2));
		expect(idsOf(await collect(send, request))).toEqual([1, 2]);
		expect(queries).toHaveLength(2);
	});

	test.each([
		['with ids', (number: number) => page([1, 2], number + 1)],
		[
			'without ids',
			(number: number) => ({ next: `?page=${number + 1}`, results: [{ day: 'Monday' }] }),
		],
	])('a server that gives the same page for ever is left after a few (%s)', async (_, answer) => {
		let asked = 0;
		const records = await collect(async () => answer(++asked), request);
		expect(records.length).toBeLessThanOrEqual(2);
		expect(asked).toBe(4);
	});

	test('records without an id are all kept', async () => {
		const { send } = serve([{ day: 1 }, { day: 1 }, 'text', 5]);
		expect(await collect(send, request)).toEqual([{ day: 1 }, { day: 1 }, 'text', 5]);
	});

	test('a key that next repeats stays repeated', async () => {
		const { send, queries } = serve(
			{ next: '/?page=2&tag=1&tag=2&tag=3', results: [{ id: 1 }] },
			page([2], null),
		);
		await collect(send, request);
		expect(queries[1]).toEqual({ search: 'a', page_size: 100, page: '2', tag: ['1', '2', '3'] });
	});
});
