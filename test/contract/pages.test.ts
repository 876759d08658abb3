import { sleep } from 'n8n-workflow';

import { startHarness, type Harness } from '../support/harness';
import { arrive } from '../support/triggers';

let harness: Harness;
afterEach(() => harness.sandbox.close());

const getAll = (parameters: object) => ({
	resource: 'contact',
	operation: 'getAll',
	...parameters,
});
const ids = (items: Array<{ json: Record<string, unknown> }>) => items.map(({ json }) => json.id);

describe.each(['newest', 'oldest'] as const)('contacts listed %s first', (order) => {
	test('Return All gives each of 250 once, in three pages of 100', async () => {
		harness = await startHarness({ order, contacts: 250 });
		const { items } = await harness.run({ parameters: getAll({ returnAll: true }) });
		expect(new Set(ids(items)).size).toBe(250);
		expect(items).toHaveLength(250);
		expect(harness.sandbox.requests.map(({ query }) => query)).toEqual([
			{ page_size: '100' },
			{ page: '2', page_size: '100' },
			{ page: '3', page_size: '100' },
		]);
	});

	test('pages are walked to the end where Spoki caps their size', async () => {
		harness = await startHarness({ order, contacts: 250, maxPageSize: 30 });
		const { items } = await harness.run({ parameters: getAll({ returnAll: true }) });
		expect(new Set(ids(items)).size).toBe(250);
		expect(harness.sandbox.requests).toHaveLength(9);
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
	harness = await startHarness({ contacts: 250 });
	const { items } = await harness.run({ parameters: getAll({ limit }) });
	expect(items).toHaveLength(Math.min(limit, 250));
	expect(harness.sandbox.requests).toHaveLength(requests);
});

test('50 are given where nothing is said', async () => {
	harness = await startHarness({ contacts: 250 });
	const { items } = await harness.run({ parameters: getAll({}) });
	expect(items).toHaveLength(50);
});

test('a filter goes along to every page', async () => {
	harness = await startHarness({ contacts: 250 });
	await harness.run({ parameters: getAll({ returnAll: true, filters: { search: '+3900' } }) });
	expect(harness.sandbox.requests.map(({ query }) => query.search)).toEqual([
		'+3900',
		'+3900',
		'+3900',
	]);
});

test('next is asked of the own origin, wherever it points', async () => {
	harness = await startHarness();
	const json = { 'content-type': 'application/json' };
	harness.sandbox.failNext({
		status: 200,
		headers: json,
		body: { count: 2, next: 'https://evil.example/steal/?page=2&cursor=x', results: [{ id: 1 }] },
	});
	harness.sandbox.failNext({
		status: 200,
		headers: json,
		body: { next: null, results: [{ id: 2 }] },
	});
	const { items } = await harness.run({ parameters: getAll({ returnAll: true }) });
	expect(ids(items)).toEqual([1, 2]);
	expect(harness.sandbox.requests[1]).toMatchObject({
		path: '/api/1/contacts/',
		query: { cursor: 'x', page: '2', page_size: '100' },
	});
});

test('an error on a later page is an error, not a short list', async () => {
	harness = await startHarness({ contacts: 250 });
	harness.sandbox.failNext({ delayMilliseconds: 0 });
	harness.sandbox.failNext({ status: 403, body: { detail: 'No longer.' } });
	const { error } = await harness.run({ parameters: getAll({ returnAll: true }) });
	expect(error.message).toBe('No longer.');
});

describe('pages that are asked for together', () => {
	const slow = { operation: 'contact.getAll', delayMilliseconds: 1_000 };
	const all = getAll({ returnAll: true });
	const pagesAsked = () => harness.sandbox.requests.map(({ query }) => query.page ?? '1');
	const upTo = (last: number) => Array.from({ length: last }, (_, page) => String(page + 1));

	test('as soon as the first one tells how many there are', async () => {
		harness = await startHarness({ contacts: 1_700 });
		harness.sandbox.failNext({ ...slow, times: 17 });
		const begin = performance.now();
		const { items } = await harness.run({ parameters: all });
		expect(new Set(ids(items)).size).toBe(1_700);
		expect(pagesAsked()).toEqual(upTo(17));
		expect(performance.now() - begin).toBe(3_000);
	});

	test('in the order of the collection, whichever comes first', async () => {
		harness = await startHarness({ contacts: 700 });
		const { items: inOrder } = await harness.run({ parameters: all });
		const delays = [1_000, 3_000, 500, 2_000, 100, 1_500, 300];
		for (const delayMilliseconds of delays)
			harness.sandbox.failNext({ ...slow, delayMilliseconds });
		const { items } = await harness.run({ parameters: all });
		expect(ids(items)).toEqual(ids(inOrder));
	});

	test('one after the other where that is wanted', async () => {
		harness = await startHarness({ contacts: 400 });
		harness.sandbox.failNext({ ...slow, times: 4 });
		const begin = performance.now();
		await harness.run({ parameters: { ...all, options: { requestsAtOnce: 1 } } });
		expect(pagesAsked()).toEqual(upTo(4));
		expect(performance.now() - begin).toBe(4_000);
	});

	test('no more than the limit needs', async () => {
		harness = await startHarness({ contacts: 1_700 });
		harness.sandbox.failNext({ ...slow, times: 17 });
		const { items } = await harness.run({ parameters: getAll({ limit: 250 }) });
		expect(items).toHaveLength(250);
		expect(pagesAsked()).toEqual(upTo(3));
	});

	test('a page that vanished ends the collection', async () => {
		harness = await startHarness({ contacts: 600 });
		harness.sandbox.failNext({ ...slow, times: 3 });
		harness.sandbox.failNext({ ...slow, status: 404, body: { detail: 'Invalid page.' } });
		const { items, error } = await harness.run({ parameters: all });
		expect(error).toBeUndefined();
		expect(items).toHaveLength(300);
	});

	test('a page that cannot be read is an error, and nothing is sent after it', async () => {
		harness = await startHarness({ contacts: 2_000 });
		harness.sandbox.failNext({ ...slow, times: 2 });
		harness.sandbox.failNext({ ...slow, status: 200, body: { results: null } });
		harness.sandbox.failNext({ ...slow, times: 99 });
		const { error } = await harness.run({ parameters: all });
		expect(error.message).toContain('Spoki answered with something that is no list of records');
		const sent = pagesAsked().length;
		expect(sent).toBeLessThanOrEqual(10);
		await sleep(5_000);
		expect(pagesAsked()).toHaveLength(sent);
	});

	test('pages that wait for their turn are not asked for after such an error', async () => {
		harness = await startHarness({ contacts: 2_000 });
		const quick = { ...slow, delayMilliseconds: 5 };
		harness.sandbox.failNext({ ...quick, times: 2 });
		harness.sandbox.failNext({ ...quick, status: 200, body: { results: null } });
		await harness.run({ parameters: all });
		await sleep(5_000);
		// The next one may have started when the answer came.
		expect(pagesAsked().length).toBeLessThanOrEqual(4);
	});

	test('not where the node itself filters up to a limit: nobody knows how many are needed', async () => {
		harness = await startHarness();
		arrive(harness, 'ticket', 500, { priority: 'Low' });
		const isTicket = { ...slow, operation: 'ticket.getAll' };
		harness.sandbox.failNext({ ...isTicket, times: 9 });
		const { items } = await harness.run({
			parameters: {
				resource: 'ticket',
				operation: 'getAll',
				limit: 150,
				filters: { priority: ['Low'] },
			},
		});
		expect(items).toHaveLength(150);
		expect(pagesAsked()).toEqual(upTo(2));
	});

	test('what comes to a collection meanwhile is there too', async () => {
		harness = await startHarness({ order: 'oldest', contacts: 400 });
		harness.sandbox.failNext({ ...slow, times: 9 });
		const run = harness.run({ parameters: all });
		// The first page is on its way, with the count of before.
		await sleep(500);
		arrive(harness, 'contact', 150);
		const { items } = await run;
		expect(new Set(ids(items)).size).toBe(550);
		expect(items).toHaveLength(550);
	});

	test('a refusal holds all of them back, and none is missing or twice', async () => {
		harness = await startHarness({ contacts: 1_200 });
		harness.sandbox.failNext({ ...slow, times: 3 });
		harness.sandbox.failNext({ ...slow, status: 429, headers: { 'retry-after': '7' }, body: '' });
		harness.sandbox.failNext({ ...slow, times: 99 });
		const { items } = await harness.run({ parameters: all });
		expect(new Set(ids(items)).size).toBe(1_200);
		expect(items).toHaveLength(1_200);
		const refused = harness.sandbox.requests[3];
		const isMeanwhile = (at: number) => at > refused.at + 1_000 && at < refused.at + 8_000;
		expect(harness.sandbox.requests.filter(({ at }) => isMeanwhile(at))).toEqual([]);
	});

	test('Stop ends all of them', async () => {
		harness = await startHarness({ contacts: 3_000 });
		harness.sandbox.failNext({ ...slow, times: 99 });
		let sent = 0;
		const { status } = await harness.run({
			parameters: all,
			started: (cancel) => {
				void sleep(1_500).then(() => {
					sent = harness.sandbox.requests.length;
					cancel();
				});
			},
		});
		expect(status).toBe('canceled');
		await sleep(5_000);
		expect(harness.sandbox.requests).toHaveLength(sent);
	});
});
