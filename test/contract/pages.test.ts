import { openShop, type Shop } from '../support/shop';

let shop: Shop;
afterEach(() => shop.sandbox.close());

const getAll = (parameters: object) => ({
	resource: 'contact',
	operation: 'getAll',
	...parameters,
});
const ids = (items: Array<{ json: Record<string, unknown> }>) => items.map(({ json }) => json.id);

describe.each(['newest', 'oldest'] as const)('contacts listed %s first', (order) => {
	test('Return All gives each of 250 once, in three pages of 100', async () => {
		shop = await openShop({ order, contacts: 250 });
		const { items } = await shop.run({ parameters: getAll({ returnAll: true }) });
		expect(new Set(ids(items)).size).toBe(250);
		expect(items).toHaveLength(250);
		expect(shop.sandbox.requests.map(({ query }) => query)).toEqual([
			{ page_size: '100' },
			{ page: '2', page_size: '100' },
			{ page: '3', page_size: '100' },
		]);
	});

	test('pages are walked to the end where Spoki caps their size', async () => {
		shop = await openShop({ order, contacts: 250, maxPageSize: 30 });
		const { items } = await shop.run({ parameters: getAll({ returnAll: true }) });
		expect(new Set(ids(items)).size).toBe(250);
		expect(shop.sandbox.requests).toHaveLength(9);
	});
});

test.each([
	[1, 1],
	[30, 1],
	[100, 1],
	[101, 2],
	[200, 2],
	[249, 3],
	[1_000, 3],
])('Limit %i takes %i requests', async (limit, requests) => {
	shop = await openShop({ contacts: 250 });
	const { items } = await shop.run({ parameters: getAll({ limit }) });
	expect(items).toHaveLength(Math.min(limit, 250));
	expect(shop.sandbox.requests).toHaveLength(requests);
});

test('50 are given where nothing is said', async () => {
	shop = await openShop({ contacts: 250 });
	const { items } = await shop.run({ parameters: getAll({}) });
	expect(items).toHaveLength(50);
});

test('a filter goes along to every page', async () => {
	shop = await openShop({ contacts: 250 });
	await shop.run({ parameters: getAll({ returnAll: true, filters: { search: '+3900' } }) });
	expect(shop.sandbox.requests.map(({ query }) => query.search)).toEqual([
		'+3900',
		'+3900',
		'+3900',
	]);
});

test('next is asked of the own origin, wherever it points', async () => {
	shop = await openShop();
	const json = { 'content-type': 'application/json' };
	shop.sandbox.failNext({
		status: 200,
		headers: json,
		body: { count: 2, next: 'https://evil.example/steal/?page=2&cursor=x', results: [{ id: 1 }] },
	});
	shop.sandbox.failNext({ status: 200, headers: json, body: { next: null, results: [{ id: 2 }] } });
	const { items } = await shop.run({ parameters: getAll({ returnAll: true }) });
	expect(ids(items)).toEqual([1, 2]);
	expect(shop.sandbox.requests[1]).toMatchObject({
		path: '/api/1/contacts/',
		query: { cursor: 'x', page: '2', page_size: '100' },
	});
});

test('an error on a later page is an error, not a short list', async () => {
	shop = await openShop({ contacts: 250 });
	shop.sandbox.failNext({ delayMilliseconds: 0 });
	shop.sandbox.failNext({ status: 403, body: { detail: 'No longer.' } });
	const { error } = await shop.run({ parameters: getAll({ returnAll: true }) });
	expect(error.message).toBe('No longer.');
});
