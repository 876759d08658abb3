import { byId, byPhone, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const html = { 'content-type': 'text/html' };
const upsert = { resource: 'contact', operation: 'upsert', phone: '+393331234567' };
const create = { resource: 'list', operation: 'create', name: 'Autumn' };
const get = { resource: 'contact', operation: 'get', contactId: byId(410001) };

describe('A4: an answer with a good status that says no', () => {
	test.each([
		[{ status: 'error', message: 'Closed.' }],
		[{ status: 'ERROR', detail: 'Closed.' }],
		[{ status: 'failed', message: 'Closed.' }],
		[{ ok: false, message: 'Closed.' }],
		[{ success: false, id: 7, message: 'Closed.' }],
		[{ error: { message: 'Closed.' } }],
	])('%j is an error', async (body) => {
		harness.sandbox.failNext({ status: 200, body });
		const { error } = await harness.run({ parameters: create });
		expect(error).toMatchObject({ message: 'Closed.', httpCode: '200' });
	});

	test.each([
		[{ id: 7, status: 'error', message: 'of the last message' }],
		[{ uuid: 'a', status: 'Failed' }],
		[{ status: 'Active' }],
		[{ ok: true, error: null }],
	])('%j is a record', async (body) => {
		harness.sandbox.failNext({ status: 200, body });
		const { error } = await harness.run({ parameters: create });
		expect(error).toBeUndefined();
	});
});

test.each([403, 404, 405, 451])(
	'A6: %i with a web page comes from something in between, and says nothing of the key',
	async (status) => {
		harness.sandbox.failNext({ status, headers: html, body: '<html>Blocked by policy</html>' });
		const { error } = await harness.run({ parameters: get });
		expect(error.message).toBe(
			`Something between n8n and Spoki refused 'Contact: Get' with a web page (status ${status})`,
		);
		expect(error.description).not.toContain('API key');
		expect(error.failure).toEqual({ cause: 'temporarily-unavailable' });
	},
);

describe('A7: 503 with Retry-After', () => {
	const busy = { status: 503, headers: { 'retry-after': '20' }, body: '' };

	test('is waited for where that is safe, within Max Wait', async () => {
		harness.sandbox.failNext({ ...busy, headers: { 'retry-after': '1' } });
		const { error } = await harness.run({ parameters: upsert });
		expect(error).toBeUndefined();
		const [first, second] = harness.sandbox.requests;
		expect(second.at - first.at).toBeGreaterThanOrEqual(1_000);
	});

	test('is not waited for beyond Max Wait', async () => {
		harness.sandbox.failNext(busy);
		const { error } = await harness.run({ parameters: { ...upsert, options: { maxWait: 10 } } });
		expect(error).toMatchObject({ httpCode: '503' });
		expect(harness.sandbox.requests).toHaveLength(1);
	});

	test('is uncertain for what must not be repeated', async () => {
		harness.sandbox.failNext(busy);
		const { error } = await harness.run({ parameters: create });
		expect(error.description).toContain('may already have carried it out');
		expect(harness.sandbox.requests).toHaveLength(1);
	});
});

test('a Retry-After of a year is an error now, and does not close the operation for the day', async () => {
	harness.sandbox.failNext({ status: 429, headers: { 'retry-after': '31536000' }, body: '' });
	const { error } = await harness.run({ parameters: create });
	expect(error.message).toContain('possible in 365 days');
	const begin = performance.now();
	const later = await harness.run({ parameters: { ...create, options: { maxWait: 3_600 } } });
	expect(later.error).toBeUndefined();
	expect(performance.now() - begin).toBe(600_000);
});

describe('the look-up of a contact by phone', () => {
	const deleteByPhone = {
		resource: 'contact',
		operation: 'delete',
		contactId: byPhone('+393331110001'),
	};
	const phone = '+393331110001';

	test.each([
		['no ID', { phone }],
		['the ID null', { phone, id: null }],
		['an ID that is an object', { phone, id: { a: 1 } }],
		['an ID that is no number', { phone, id: 'sync' }],
		['an ID that has lost digits', { phone, id: 2 ** 53 + 2 }],
	])('that finds a record with %s sends nothing', async (_, record) => {
		harness.sandbox.failNext({ status: 200, body: { results: [null, 5, record] } });
		const { error } = await harness.run({ parameters: deleteByPhone });
		expect(error.message).toContain('Spoki gave no ID that can be used for the contact');
		expect(error.description).toContain('Nothing was sent.');
		expect(harness.sandbox.requests).toHaveLength(1);
	});

	test('that finds an exact ID of 19 digits as text uses it as it is', async () => {
		const record = { phone, id: '9007199254740993123' };
		harness.sandbox.failNext({ status: 200, body: { results: [record] } });
		await harness.run({ parameters: deleteByPhone });
		expect(harness.sandbox.requests[1].path).toBe('/api/1/contacts/9007199254740993123/');
	});

	test('that cannot be read says nothing of the contact', async () => {
		harness.sandbox.failNext({ status: 200, body: '{"results": [', times: 9 });
		const { error } = await harness.run({ parameters: deleteByPhone });
		expect(error.message).not.toContain('No contact');
		expect(harness.sandbox.requests.every(({ method }) => method === 'GET')).toBe(true);
	});
});

describe('a record that was asked for', () => {
	test.each([['[]'], ['[null]'], ['null'], ['']])('is missing in the answer %p', async (body) => {
		harness.sandbox.failNext({ status: 200, body });
		const { error } = await harness.run({ parameters: get });
		expect(error.message).toBe('Spoki gave an empty answer instead of the record');
	});
});

test('a change that is answered with an empty list was done', async () => {
	harness.sandbox.failNext({ status: 200, body: '[]' });
	const { items } = await harness.run({ parameters: create });
	expect(items.map(({ json }) => json)).toEqual([{ success: true }]);
});

test('a page that is cut off ends Return All with an error, not with fewer records', async () => {
	await harness.sandbox.close();
	harness = await startHarness({ contacts: 250 });
	harness.sandbox.failNext({ delayMilliseconds: 0 });
	const headers = { 'content-type': 'application/json' };
	const body = '{"count": 250, "results": [{"id": 1}';
	harness.sandbox.failNext({ status: 200, headers, body, times: 4 });
	const { error, items } = await harness.run({
		parameters: { resource: 'contact', operation: 'getAll', returnAll: true },
	});
	expect(items).toEqual([]);
	expect(error.message).toContain('something that cannot be read');
	expect(error.description).toContain('3 further tries');
});

describe('A15: a refusal without a header', () => {
	test.each(['Troppe richieste.', 'Expected available in 1 minute.'])(
		'%s waits',
		async (detail) => {
			harness.sandbox.failNext({ status: 429, body: { detail } });
			const { error } = await harness.run({ parameters: { ...create, options: { maxWait: 59 } } });
			expect(error.message).toContain('possible in 60 seconds');
		},
	);
});
