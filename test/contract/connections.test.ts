import { startDrippingServer } from '../support/drippingServer';
import { startHarness, SENTINEL, type Harness } from '../support/harness';
import { nock, useNock } from '../support/nocked';

const spoki = 'https://api.spoki.com';
// The limits are not what is tried here.
const options = { pacing: 'onlyWhenRefused' };
const upsert = { resource: 'contact', operation: 'upsert', phone: '+393331234567', options };
const create = { resource: 'list', operation: 'create', name: 'Autumn', options };
const credential = { apiKey: SENTINEL, baseUrl: spoki };

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(async () => {
	await harness.sandbox.close();
});
useNock();

/** Lets connections fail, and counts how often one is tried. */
function failing(error: Error & { errors?: unknown }, path: string, times: number) {
	let tried = 0;
	nock(spoki)
		.post(path)
		.times(times)
		.replyWithError(error)
		.on('request', () => tried++);
	return () => tried;
}

const withCode = (code: string, further: object = {}) =>
	Object.assign(new Error(`${code}: no luck`), { code, ...further });

describe('A10: what stands before the first byte did nothing, and does not pass by itself', () => {
	test.each([
		['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'is not trusted', 'NODE_EXTRA_CA_CERTS'],
		['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'is not trusted', 'NODE_EXTRA_CA_CERTS'],
		['SELF_SIGNED_CERT_IN_CHAIN', 'is not trusted', 'NODE_EXTRA_CA_CERTS'],
		['DEPTH_ZERO_SELF_SIGNED_CERT', 'is not trusted', 'NODE_EXTRA_CA_CERTS'],
		['CERT_UNTRUSTED', 'is not trusted', 'NODE_EXTRA_CA_CERTS'],
		['ERR_TLS_CERT_ALTNAME_INVALID', 'is for another address', 'certificate'],
		['CERT_NOT_YET_VALID', 'is not valid yet', "server's clock is wrong"],
		['CERT_HAS_EXPIRED', 'has expired', 'certificate'],
		['EPROTO', 'no encrypted connection could be made', "check the 'Base URL'"],
		['ERR_SSL_WRONG_VERSION_NUMBER', 'no encrypted connection could be made', "'Base URL'"],
	])('%s', async (code, cause, wayOut) => {
		for (const [parameters, path] of [
			[upsert, '/api/1/contacts/sync/'],
			[create, '/api/1/lists/'],
		] as const) {
			const tried = failing(withCode(code), path, 9);
			const { error } = await harness.run({ parameters, credential });
			expect(error.message).toMatch(/^Spoki could not be reached for '.+' \(.+\)$/);
			expect(error.message).toContain(cause);
			expect(error.description).toContain('Nothing was carried out.');
			expect(error.description).toContain(wayOut);
			expect(error.description).not.toContain('may');
			expect(error.failure).toEqual({ cause: 'configuration-invalid' });
			expect(tried()).toBe(1);
			nock.cleanAll();
		}
	});
});

test('a key that cannot be sent is a key to be entered anew', async () => {
	const tried = failing(withCode('ERR_INVALID_CHAR'), '/api/1/lists/', 9);
	const { error } = await harness.run({ parameters: create, credential });
	expect(error.description).toContain("Enter the API key in the credential 'Spoki API' anew");
	expect(error.failure).toEqual({ cause: 'credential-invalid' });
	expect(tried()).toBe(1);
});

const unconnected: Array<[string, Error & { errors?: unknown }]> = [
	['EAI_AGAIN', withCode('EAI_AGAIN', { syscall: 'getaddrinfo' })],
	['ECONNREFUSED', withCode('ECONNREFUSED', { syscall: 'connect' })],
	['EHOSTUNREACH', withCode('EHOSTUNREACH', { syscall: 'connect' })],
	['ETIMEDOUT while connecting', withCode('ETIMEDOUT', { syscall: 'connect' })],
	[
		'ETIMEDOUT at each of several addresses',
		Object.assign(
			new AggregateError([
				withCode('ETIMEDOUT', { syscall: 'connect' }),
				withCode('ENETUNREACH', { syscall: 'connect' }),
			]),
			{ code: 'ETIMEDOUT' },
		),
	],
];

describe.each(unconnected)('A11: nothing left the machine: %s', (_, error) => {
	test('a send is sent again, and goes through', async () => {
		const tried = failing(error, '/api/1/lists/', 2);
		nock(spoki).post('/api/1/lists/').reply(201, { id: 7 });
		const result = await harness.run({ parameters: create, credential });
		expect(result.error).toBeUndefined();
		expect(result.items[0].json).toEqual({ id: 7 });
		expect(tried()).toBe(2);
	});

	test('four times at most; then the error says that nothing was carried out', async () => {
		const tried = failing(error, '/api/1/lists/', 9);
		const result = await harness.run({ parameters: create, credential });
		expect(tried()).toBe(4);
		expect(result.error.message).toContain('could not be reached');
		expect(result.error.description).toContain('Nothing was carried out.');
	});
});

test.each(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ECONNABORTED'])(
	'%s on the way may have arrived: a send is not sent again',
	async (code) => {
		const tried = failing(withCode(code, { syscall: 'read' }), '/api/1/lists/', 9);
		const { error } = await harness.run({ parameters: create, credential });
		expect(tried()).toBe(1);
		expect(error.description).toContain('may already have carried it out');
	},
);

test('where the address is gone only for a later try, the first one may have done it', async () => {
	failing(withCode('ECONNRESET', { syscall: 'read' }), '/api/1/contacts/sync/', 1);
	failing(withCode('ECONNREFUSED', { syscall: 'connect' }), '/api/1/contacts/sync/', 9);
	const { error } = await harness.run({ parameters: upsert, credential });
	expect(error.message).toContain('could not be reached');
	expect(error.description).not.toContain('Nothing was carried out');
	expect(error.description).toContain('An earlier try, whose answer was lost');
});

test('an answer that drips is given up when its time is over, and its connection ends', async () => {
	const server = await startDrippingServer();
	const { error } = await harness.run({
		parameters: { ...create, options: { timeout: 1 } },
		credential: { apiKey: SENTINEL, baseUrl: server.url },
	});
	expect(error).toMatchObject({
		message: "Spoki did not answer 'List: Create' (no answer within 1 second)",
		description: expect.stringContaining('may already have carried it out'),
	});
	await server.left();
	await server.close();
});

test('A12: a bulk request gets two minutes, any other 30 seconds, and the option sets the time', async () => {
	const bulk = { resource: 'contact', operation: 'bulkSync', phone: '+393331234567' };
	const times = jest.spyOn(AbortSignal, 'timeout');
	await harness.run({ parameters: create });
	await harness.run({ parameters: bulk });
	await harness.run({ parameters: { ...create, options: { timeout: 45 } } });
	expect(times.mock.calls).toEqual([[30_000], [120_000], [45_000]]);
	times.mockRestore();
});

describe('A9: a key that brought something along when it was copied', () => {
	test.each([
		['a line break', `${SENTINEL}\n`],
		['spaces', `  ${SENTINEL} `],
		['invisible characters', `\ufeff${SENTINEL}\u200b`],
		['a line break inside', `${SENTINEL.slice(0, 5)}\r\n${SENTINEL.slice(5)}`],
	])('%s is sent without it, and masked', async (_, apiKey) => {
		const withKey = { apiKey, baseUrl: harness.sandbox.url };
		const body = { detail: `The key ${SENTINEL} is not active.` };
		harness.sandbox.failNext({ status: 401, body });
		const refused = await harness.run({ parameters: create, credential: withKey });
		expect(refused.error.message).toBe('The key [API key] is not active.');
		const { error } = await harness.run({ parameters: create, credential: withKey });
		expect(error).toBeUndefined();
		expect(harness.sandbox.requests[1].headers['x-spoki-api-key']).toBe(SENTINEL);
	});
});
