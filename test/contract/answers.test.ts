import { byId, startHarness, SENTINEL, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const create = { resource: 'list', operation: 'create', name: 'Autumn' };
const getByExpression = {
	resource: 'contact',
	operation: 'get',
	contactId: byId('={{ $json.id }}'),
};
const get = { resource: 'contact', operation: 'get', contactId: byId('410001') };

describe('what Spoki answers becomes an object', () => {
	const answers: Array<[string, object, unknown[]]> = [
		['an empty body', { status: 200, body: '' }, [{ success: true }]],
		['204', { status: 204, body: '' }, [{ success: true }]],
		['null', { status: 200, body: 'null' }, [{ success: true }]],
		['true', { status: 200, body: 'true' }, [{ result: true }]],
		['false', { status: 200, body: 'false' }, [{ result: false }]],
		['a JSON text', { status: 200, body: '"abc"' }, [{ result: 'abc' }]],
		['a number', { status: 200, body: '5' }, [{ result: 5 }]],
		[
			'plain text',
			{ status: 200, headers: { 'content-type': 'text/plain' }, body: 'OK' },
			[{ success: true }],
		],
		['an object', { status: 201, body: { id: 7 } }, [{ id: 7 }]],
		['a list', { status: 200, body: [{ id: 7 }, { id: 8 }] }, [{ id: 7 }, { id: 8 }]],
		['an object with error null', { status: 200, body: { id: 7, error: null } }, [{ id: 7 }]],
		[
			'a record with an error text',
			{ status: 200, body: { id: 7, error: 'old' } },
			[{ id: 7, errorDetails: 'old' }],
		],
	];

	test.each(answers)('%s', async (_, answer, output) => {
		harness.sandbox.failNext({ headers: { 'content-type': 'application/json' }, ...answer });
		const { items, error } = await harness.run({ parameters: create });
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json)).toEqual(output);
	});
});

describe('what Spoki refuses becomes one readable error', () => {
	const json = { 'content-type': 'application/json' };
	const html = { 'content-type': 'text/html' };
	const refusals: Array<[string, object, object]> = [
		[
			'401',
			{ status: 401, body: { detail: 'Authentication credentials were not provided.' } },
			{
				message: 'Authentication credentials were not provided.',
				httpCode: '401',
				description: expect.stringContaining("credential 'Spoki API'"),
			},
		],
		[
			'403',
			{ status: 403, body: { detail: 'Not yours.' } },
			{ message: 'Not yours.', description: expect.stringContaining('not yet approved') },
		],
		[
			'404',
			{ status: 404, body: { detail: 'Not found.' } },
			{ message: 'Not found.', description: expect.stringContaining('Check its ID') },
		],
		[
			'a code of Spoki',
			{ status: 402, body: { error: 'No credit', error_code: 'spoki::1029' } },
			{
				message: 'No credit.',
				description: expect.stringContaining('Recharge'),
				context: expect.objectContaining({ spokiCode: 'spoki::1029' }),
			},
		],
		[
			'a refusal with status 200',
			{ status: 200, body: { success: false, message: 'Closed.' } },
			{ message: 'Closed.', httpCode: '200' },
		],
		[
			'an error with status 200',
			{ status: 200, body: { error: 'Closed', error_code: 'spoki::1044' } },
			{ message: 'Closed.' },
		],
		[
			'a web page with status 200',
			{ status: 200, headers: html, body: '<!doctype html><p>Welcome' },
			{
				message: expect.stringContaining('a web page instead of data'),
				description: expect.stringContaining("'Base URL'"),
			},
		],
		[
			'a redirect',
			{ status: 301, headers: { location: 'http://127.0.0.1:1/' }, body: '' },
			{
				message: expect.stringContaining('status 301'),
				description: expect.stringContaining("'Base URL'"),
			},
		],
		[
			'400 without a reason',
			{ status: 400, body: '' },
			{ message: "Spoki answered 'List: Create' with status 400 and no reason" },
		],
	];

	test.each(refusals)('%s, asked for once', async (_, answer, error) => {
		harness.sandbox.failNext({ headers: json, ...answer });
		const result = await harness.run({ parameters: create });
		expect(result.error).toMatchObject(error);
		expect(harness.sandbox.requests).toHaveLength(1);
	});
});

describe('the key', () => {
	test('shows up nowhere, also when Spoki echoes it', async () => {
		const echo = { detail: `Key ${SENTINEL} is not known.`, [SENTINEL]: ['is a field'] };
		harness.sandbox.failNext({ status: 400, body: echo });
		const stopped = await harness.run({ parameters: create });
		expect(stopped.error.message).toContain('Key [API key] is not known.');
		harness.sandbox.failNext({ status: 400, body: echo });
		const continued = await harness.run({ parameters: create, onError: 'continueErrorOutput' });
		harness.sandbox.failNext({
			status: 200,
			headers: { 'content-type': 'application/json' },
			body: { id: 1, echo },
		});
		const succeeded = await harness.run({ parameters: get });
		harness.sandbox.failNext({ dropConnection: true });
		const broken = await harness.run({ parameters: create });
		for (const result of [stopped, continued, succeeded, broken]) {
			expect(everythingIn(result)).not.toContain(SENTINEL);
			expect(everythingIn(result)).not.toContain(Buffer.from(SENTINEL).toString('base64'));
		}
	});
});

/** Every text of a value, own and hidden properties of errors included. */
function everythingIn(value: unknown, seen = new Set<unknown>()): string {
	if (typeof value !== 'object' || value === null) return String(value);
	if (seen.has(value)) return '';
	seen.add(value);
	return Object.getOwnPropertyNames(value)
		.map((name) => `${name}=${everythingIn((value as Record<string, unknown>)[name], seen)}`)
		.join('\n');
}

test('message and way out are never longer than somebody reads', async () => {
	harness.sandbox.failNext({ status: 401, body: { detail: 'parola '.repeat(500) } });
	const { error } = await harness.run({ parameters: create });
	expect(error.description).toContain('Check the API key');
	expect(error.message.length + error.description.length).toBe(600);
});

describe('the address', () => {
	test.each([
		['https://api.spoki.com/api/1', 'holds more than the address'],
		['https://user:pass@api.spoki.com', 'holds more than the address'],
		['https://api.spoki.com?x=1', 'holds more than the address'],
		['ftp://api.spoki.com', 'must begin with https://'],
		['api spoki com', 'is not a web address'],
		['', 'is not a web address'],
	])('%p is refused before anything is sent', async (baseUrl, message) => {
		const credential = { apiKey: SENTINEL, baseUrl };
		const { error } = await harness.run({ parameters: create, credential });
		expect(error.message).toContain(message);
		expect(error.description).toContain('https://api.spoki.com');
	});

	test('a slash or spaces around it do no harm', async () => {
		const credential = { apiKey: SENTINEL, baseUrl: ` ${harness.sandbox.url}/ ` };
		const { items } = await harness.run({ parameters: get, credential });
		expect(items).toHaveLength(1);
	});

	const ids = ['..', '.', '../lists/301', '410001/delete', '410001\\x', '4100\n01'];
	test.each([...ids, 'sync', '%2e%2e', 'a b?c#d%2F', '-1', '4.1e5'])(
		'the ID %p is refused before anything is sent',
		async (id) => {
			const { error } = await harness.run({ parameters: getByExpression, items: [{ id }] });
			expect(error.message).toMatch(/'Contact(Id)?' is not an ID/i);
			expect(harness.sandbox.requests).toHaveLength(0);
		},
	);

	test.each(['http://api.spoki.com', 'http://8.8.8.8', 'http://[2606:4700::1]:8080'])(
		'the key is not sent unencrypted to %s',
		async (baseUrl) => {
			const { error } = await harness.run({
				parameters: get,
				credential: { apiKey: SENTINEL, baseUrl },
			});
			expect(error).toMatchObject({
				message: expect.stringContaining('would send the API key unencrypted'),
				description: expect.stringContaining('Begin it with https://.'),
			});
		},
	);
});
