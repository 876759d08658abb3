import http from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import nock from 'nock';

import { cases } from '../cases';
import { endpoints } from '../spoki-api/endpoints';
import { openShop, SENTINEL, type Shop } from '../support/shop';

/** A request as it stood on the wire. */
interface Sent {
	method: string;
	uri: string;
	headers: IncomingHttpHeaders;
	body: string;
}

const ORIGIN = 'https://api.spoki.com';
const METHODS = ['DELETE', 'GET', 'PATCH', 'POST'];

/** What n8n's own client says of itself and of the connection. */
const OF_CLIENT = ['accept-encoding', 'connection', 'user-agent'];

let shop: Shop;
let sent: Sent[];

beforeEach(async () => {
	shop = await openShop();
	sent = [];
	nock.disableNetConnect();
	nock.enableNetConnect('127.0.0.1');
	const spoki = nock(ORIGIN).persist();
	for (const method of METHODS) spoki.intercept(/.*/, method).reply(answer);
});
afterEach(async () => {
	nock.cleanAll();
	nock.enableNetConnect();
	await shop.sandbox.close();
});
afterAll(() => nock.restore());

/** Notes a request and lets the sandbox answer it. */
async function answer(this: nock.ReplyFnContext, uri: string): Promise<nock.ReplyFnResult> {
	const {
		method,
		headers,
		requestBodyBuffers = [],
	} = this.req as unknown as Sent & {
		requestBodyBuffers?: Buffer[];
	};
	const body = Buffer.concat(requestBodyBuffers).toString('utf8');
	sent.push({ method, uri, headers, body });
	const request = http.request(shop.sandbox.url + uri, { method, headers });
	request.end(body);
	const [response] = (await new Promise((resolve, reject) => {
		request.once('response', (...values) => resolve(values)).once('error', reject);
	})) as [http.IncomingMessage];
	return [
		response.statusCode as number,
		await text(response),
		response.headers as nock.ReplyHeaders,
	];
}

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
	await shop.run({
		parameters: { resource, operation, ...parameters },
		items,
		credential: { apiKey: SENTINEL, baseUrl: ORIGIN },
	});
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
	// What goes before only reads: nothing of it has a body.
	for (const read of sent.slice(0, -1)) {
		expect([read.method, read.body, read.headers['content-type']]).toEqual(['GET', '', undefined]);
		expect(read.headers['x-spoki-api-key']).toBe(SENTINEL);
	}
});
