import { cases } from '../cases';
import { endpoints } from '../spoki-api/endpoints';
import { startHarness, SENTINEL, type Harness } from '../support/harness';
import { catchRequests, origin } from '../support/wire';

/** What n8n's own client says of itself and of the connection. */
const OF_CLIENT = ['accept-encoding', 'connection', 'user-agent'];

let harness: Harness;
let wire: ReturnType<typeof catchRequests>;

beforeEach(async () => {
	harness = await startHarness();
	wire = catchRequests(harness.sandbox.url);
});
afterEach(async () => {
	wire.release();
	await harness.sandbox.close();
});

/** What the table of Spoki's documentation says. */
const documented = (name: string) => endpoints.find(({ operation }) => operation === name);

/** A query as the standard encodes it, in any order. */
const encoded = (query: Record<string, string> = {}) =>
	Object.entries(query)
		.map((pair) => pair.map(encodeURIComponent).join('='))
		.sort();

test.each(cases)('$operation goes out byte by byte as documented', async (theCase) => {
	const { operation: name, endpoint = name, parameters, items, reads = [], request } = theCase;
	const [resource, operation] = name.split('.');
	await harness.run({
		parameters: { resource, operation, ...parameters },
		items,
		credential: { apiKey: SENTINEL, baseUrl: origin },
	});
	const { sent } = wire;
	expect(sent).toHaveLength(reads.length + 1);
	const { method, uri, headers, body } = sent[reads.length];
	const [path, query = ''] = uri.split('?');

	const row = documented(endpoint);
	expect([method, path]).toEqual([row?.method, request.path]);
	expect(path).toMatch(/\/$/);
	expect(query.split('&').filter(Boolean).sort()).toEqual(encoded(request.query));

	const expectedBody = request.body === undefined ? '' : JSON.stringify(JSON.parse(body));
	expect(body).toBe(expectedBody);
	expect(body === '' ? undefined : JSON.parse(body)).toEqual(request.body);

	// A POST without a body says so itself.
	const isBodyless = method === 'GET' || method === 'DELETE';
	expect(isBodyless ? body : '').toBe('');
	const own = Object.entries(headers).filter(([header]) => !OF_CLIENT.includes(header));
	expect(Object.fromEntries(own)).toEqual({
		accept: 'application/json',
		host: 'api.spoki.com',
		...(row?.authenticated ? { 'x-spoki-api-key': SENTINEL } : {}),
		...(isBodyless ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
		...(body === '' ? {} : { 'content-type': 'application/json' }),
	});
	// What goes before only reads, and nothing of it has a body; one that waits registers a webhook.
	const before = sent.slice(0, -1).filter(({ uri }) => !/external-webhooks/.test(uri));
	for (const read of before) {
		expect([read.method, read.body, read.headers['content-type']]).toEqual(['GET', '', undefined]);
		expect(read.headers['x-spoki-api-key']).toBe(SENTINEL);
	}
});
