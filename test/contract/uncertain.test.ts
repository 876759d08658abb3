import { sleep } from 'n8n-workflow';

import { startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

/** Twice the same as once: may be sent again. */
const upsert = { resource: 'contact', operation: 'upsert', phone: '+393331234567' };
/** Twice means two lists: must not be sent again. */
const create = { resource: 'list', operation: 'create', name: 'Autumn' };

const uncertainties = [
	['status 500', { status: 500, body: { detail: 'Server error.' } }],
	[
		'status 502 with a web page',
		{ status: 502, headers: { 'content-type': 'text/html' }, body: '<html>Bad Gateway</html>' },
	],
	['status 503 with nothing', { status: 503, body: '' }],
	['a broken connection', { dropConnection: true }],
	['a lost answer', { dropConnection: true, afterHandling: true }],
] as const;

describe.each(uncertainties)('after %s', (_, failure) => {
	test('a repeatable operation is sent again', async () => {
		harness.sandbox.failNext(failure);
		const { items, error } = await harness.run({ parameters: upsert });
		expect(error).toBeUndefined();
		expect(items).toHaveLength(1);
		const [first, second] = harness.sandbox.requests;
		expect(harness.sandbox.requests).toHaveLength(2);
		expect(second.at - first.at).toBeGreaterThanOrEqual(500);
		expect(second.body).toEqual(first.body);
	});

	test('an operation that is not repeatable is sent once, and its error says that it may have happened', async () => {
		const before = harness.sandbox.data.list.size;
		harness.sandbox.failNext({ ...failure, times: 2 });
		const { error } = await harness.run({ parameters: create });
		expect(harness.sandbox.requests).toHaveLength(1);
		expect(error.description).toContain('Spoki may already have carried it out');
		expect(harness.sandbox.data.list.size - before).toBe('afterHandling' in failure ? 1 : 0);
	});
});

test('a repeatable operation is sent again three times, with growing pauses, and then fails', async () => {
	harness.sandbox.failNext({ status: 502, body: { detail: 'Try later.' }, times: 9 });
	const { error } = await harness.run({ parameters: upsert });
	const pauses = harness.sandbox.requests
		.slice(1)
		.map(({ at }, index) => at - harness.sandbox.requests[index].at);
	expect(pauses).toHaveLength(3);
	[500, 1_000, 2_000].forEach((base, index) => {
		expect(pauses[index]).toBeGreaterThanOrEqual(base);
		expect(pauses[index]).toBeLessThanOrEqual(base * 1.5);
	});
	expect(error).toMatchObject({
		message: 'Try later.',
		description: expect.stringContaining('3 further tries'),
		httpCode: '502',
	});
});

test('a web page is not shown as a reason', async () => {
	harness.sandbox.failNext({
		status: 502,
		headers: { 'content-type': 'text/html' },
		body: '<html>Bad Gateway</html>',
	});
	const { error } = await harness.run({ parameters: create });
	expect(error.message).toBe(
		"Spoki answered 'List: Create' with status 502 and a web page instead of data",
	);
});

test('Spoki may take 30 seconds for an answer, not longer', async () => {
	harness.sandbox.failNext({ delayMilliseconds: 60_000 });
	const begin = performance.now();
	const { error } = await harness.run({ parameters: create });
	expect(performance.now() - begin).toBe(30_000);
	expect(error).toMatchObject({
		message: "Spoki did not answer 'List: Create' (no answer within 30 seconds)",
		description: expect.stringContaining('may already have carried it out'),
	});
	expect(harness.sandbox.requests).toHaveLength(1);
});

test('where nobody answers, nothing was carried out, and the error says so', async () => {
	const { error } = await harness.run({
		parameters: create,
		credential: { apiKey: 'key', baseUrl: 'http://127.0.0.1:1' },
	});
	expect(error).toMatchObject({
		message: "Spoki could not be reached for 'List: Create' (nothing answers at the address)",
		description: expect.stringContaining("Nothing was carried out. Check the 'Base URL'"),
	});
});

test('Stop during the pause before a repetition sends nothing more', async () => {
	harness.sandbox.failNext({ status: 502, body: '', times: 9 });
	const { status } = await harness.run({
		parameters: upsert,
		started: (cancel) => {
			void sleep(300).then(cancel);
		},
	});
	expect(status).toBe('canceled');
	expect(harness.sandbox.requests).toHaveLength(1);
});
