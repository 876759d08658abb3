import { sleep } from 'n8n-workflow';

import { byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
afterEach(() => harness.sandbox.close());

const upsert = (options: object = {}) => ({
	resource: 'contact',
	operation: 'upsert',
	phone: '={{ $json.phone }}',
	options,
});
const customers = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ phone: `+39333100${1_000 + index}` }));
const createList = (options: object = {}) => ({
	resource: 'list',
	operation: 'create',
	name: 'Autumn',
	options,
});

describe('a refused request (429)', () => {
	test('is sent again after Retry-After, and the other items are sent once', async () => {
		harness = await startHarness();
		const items = customers(3);
		await harness.run({ parameters: upsert(), items: [items[0]] });
		harness.sandbox.reset();
		harness.sandbox.failNext({
			status: 429,
			headers: { 'retry-after': '1' },
			body: { detail: 'Slow down.' },
		});
		const { items: output, error } = await harness.run({ parameters: upsert(), items });
		expect(error).toBeUndefined();
		expect(output).toHaveLength(3);
		const phones = harness.sandbox.requests.map(({ body }) => (body as { phone: string }).phone);
		expect(phones).toEqual([items[0], ...items].map(({ phone }) => phone));
		const [refused, repeated] = harness.sandbox.requests;
		expect(repeated.at - refused.at).toBe(1_000);
	});

	test('fails at once when Max Wait is 0, and says the limit, the operation and the seconds', async () => {
		harness = await startHarness();
		harness.sandbox.failNext({ status: 429, headers: { 'retry-after': '43' }, body: '' });
		const begin = performance.now();
		const { error } = await harness.run({
			parameters: upsert({ maxWait: 0 }),
			items: customers(1),
		});
		expect(performance.now()).toBe(begin);
		expect(error).toMatchObject({
			message:
				"Spoki allows 120 requests per minute for 'Contact: Create or Update', and the next one is possible in 43 seconds",
			description: expect.stringContaining("'Max Wait (Seconds)'"),
			httpCode: '429',
			context: { itemIndex: 0 },
			failure: { cause: 'rate-limited', retryAfterMs: 43_000 },
		});
		expect(harness.sandbox.requests).toHaveLength(1);
	});

	test('fails without waiting when the wait is longer than Max Wait', async () => {
		harness = await startHarness();
		harness.sandbox.failNext({
			status: 429,
			body: { detail: 'Request was throttled. Expected available in 301 seconds.' },
		});
		const { error } = await harness.run({ parameters: upsert(), items: customers(1) });
		expect(error.message).toContain('possible in 301 seconds');
		expect(harness.sandbox.requests).toHaveLength(1);
	});

	test('costs waiting time only once: all refusals of one request share its Max Wait', async () => {
		harness = await startHarness();
		harness.sandbox.failNext({ status: 429, headers: { 'retry-after': '1' }, body: '', times: 9 });
		const { error } = await harness.run({
			parameters: upsert({ maxWait: 2.5 }),
			items: customers(1),
		});
		expect(error.httpCode).toBe('429');
		expect(harness.sandbox.requests).toHaveLength(3);
	});

	test('is waited out by a node that paces itself only when refused', async () => {
		harness = await startHarness({ windowMilliseconds: 1_000 });
		const items = Array.from({ length: 12 }, () => ({}));
		const { items: output } = await harness.run({
			parameters: createList({ pacing: 'onlyWhenRefused' }),
			items,
		});
		expect(output).toHaveLength(12);
		const refused = harness.sandbox.requests.filter(({ status }) => status === 429);
		expect(refused.length).toBeGreaterThan(0);
		expect(harness.sandbox.data.list.size).toBe(16 + 12);
	});
});

describe('the documented limit', () => {
	test('is never exceeded, and what does not fit into Max Wait says so', async () => {
		harness = await startHarness();
		const items = Array.from({ length: 12 }, () => ({}));
		const { items: output } = await harness.run({
			parameters: createList({ maxWait: 1 }),
			items,
			onError: 'continueRegularOutput',
		});
		expect(harness.sandbox.requests).toHaveLength(10);
		expect(output.slice(0, 10).every(({ json }) => json.name === 'Autumn')).toBe(true);
		expect(output.slice(10).map(({ json }) => json.error)).toEqual(
			Array(2).fill({
				message: expect.stringMatching(
					/^Spoki allows 10 requests per minute for 'List: Create', and the next one is possible in \d\d seconds$/,
				),
				description: expect.stringContaining('It was not sent'),
				httpCode: '429',
				operation: 'list.create',
			}),
		);
	});

	test('is shared by executions with the same key, and not with another key', async () => {
		harness = await startHarness({ apiKey: ['one', 'two'] });
		const run = (apiKey: string) =>
			harness.run({
				parameters: createList({ maxWait: 0 }),
				items: Array.from({ length: 7 }, () => ({})),
				onError: 'continueRegularOutput',
				credential: { apiKey, baseUrl: harness.sandbox.url },
			});
		await Promise.all([run('one'), run('one'), run('two')]);
		const sentWith = (apiKey: string) =>
			harness.sandbox.requests.filter(({ headers }) => headers['x-spoki-api-key'] === apiKey);
		expect(sentWith('one')).toHaveLength(10);
		expect(sentWith('two')).toHaveLength(7);
		expect(harness.sandbox.requests.some(({ status }) => status === 429)).toBe(false);
	});

	test('is shared by operations that send to the same place', async () => {
		harness = await startHarness();
		const about = (operation: string, parameters: object = {}) => ({
			parameters: {
				resource: 'contact',
				operation,
				contactId: byId(410001),
				options: { maxWait: 0 },
				...parameters,
			},
		});
		await harness.run({ ...about('block'), items: Array.from({ length: 59 }, () => ({})) });
		const { error } = await harness.run(about('unblock'));
		expect(error).toBeUndefined();
		const refused = await harness.run(about('update', { updateFields: { firstName: 'A' } }));
		expect(refused.error.message).toContain("60 requests per minute for 'Contact: Update'");
		expect(harness.sandbox.requests).toHaveLength(60);
	});

	test('is announced in minutes before the node waits for it', async () => {
		harness = await startHarness();
		const items = Array.from({ length: 25 }, () => ({}));
		const { hints } = await harness.run({
			parameters: createList({ maxWait: 0 }),
			items,
			onError: 'continueRegularOutput',
		});
		expect(hints).toEqual([
			"Spoki allows 10 requests per minute for 'List: Create': 25 requests take about 2 minutes.",
		]);
	});
});

test('Stop ends a wait within 100 ms, whatever On Error says, and nothing more is sent', async () => {
	harness = await startHarness();
	const parameters = {
		resource: 'list',
		operation: 'syncContacts',
		listId: byId('301'),
		phone: '+393331234567',
	};
	await harness.run({ parameters });
	let cancelled = 0;
	const { status, items } = await harness.run({
		parameters,
		items: [{}, {}],
		onError: 'continueRegularOutput',
		started: (cancel) => {
			void sleep(300).then(() => {
				cancelled = performance.now();
				cancel();
			});
		},
	});
	// On the clock of the tests, which does not count what the machine takes: one slice of a pause.
	expect([0, 50]).toContain(performance.now() - cancelled);
	expect(status).toBe('canceled');
	expect(items.some(({ json }) => 'error' in json)).toBe(false);
	await sleep(200);
	expect(harness.sandbox.requests).toHaveLength(1);
});
