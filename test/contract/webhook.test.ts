import fc from 'fast-check';

import { secretOf, withSecret } from '../../nodes/Spoki/resources/webhook/secret';
import { WEBHOOK_EVENTS } from '../../nodes/Spoki/resources/webhook/events';
import { readReachableUrl } from '../../nodes/Spoki/fields/reachableUrl';
import { byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const json = { 'content-type': 'application/json' };
const text = { 'content-type': 'text/plain' };
const FROM_SPOKI = 'whsec_5f0cQ+7/b9=';
const about = (operation: string, others: object = {}) => ({
	resource: 'webhook',
	operation,
	webhookId: byId('951'),
	...others,
});
const create = (others: object = {}) => ({
	resource: 'webhook',
	operation: 'create',
	event: 'message.inbound',
	url: 'https://gestionale.example.com/spoki',
	...others,
});
const jsonOf = ({ items }: { items: Array<{ json: object }> }) => items.map((item) => item.json);

describe('Create', () => {
	test('asks for version 2, switched on, and gives ID and secret', async () => {
		const result = await harness.run({ parameters: create() });
		expect(harness.sandbox.requests[0].body).toEqual({
			event: 'message.inbound',
			url: 'https://gestionale.example.com/spoki',
			version: 2,
			is_active: true,
		});
		expect(jsonOf(result)).toEqual([
			expect.objectContaining({
				id: expect.any(Number),
				secret: expect.stringMatching(/^whsec_/),
			}),
		]);
	});

	test('takes an event that the list does not hold, and a later version', async () => {
		const additionalFields = { version: '={{ 3 }}' };
		await harness.run({ parameters: create({ event: 'contact_field.created', additionalFields }) });
		expect(harness.sandbox.requests[0].body).toMatchObject({
			event: 'contact_field.created',
			version: 3,
		});
	});

	test('a version is a whole number', async () => {
		const { error } = await harness.run({
			parameters: create({ additionalFields: { version: 'v2' } }),
		});
		expect(error.message).toBe("'Version' is not one of its choices: v2");
		expect(error.description).toContain('2 (Version 2), 1 (Version 1)');
		expect(harness.sandbox.requests).toEqual([]);
	});

	test.each([
		['http://gestionale.example.com/spoki', 'does not begin with https://'],
		['https://localhost:5678/webhook/spoki', 'leads to a local network'],
		['https://192.168.1.20/webhook', 'leads to a local network'],
		['gestionale.example.com/spoki', 'is not a web address'],
		['https://gestionale.example.com/a?b=1&amp;c=2', 'was copied from the source of a web page'],
	])('%s is refused before anything is sent', async (url, complaint) => {
		const { error } = await harness.run({ parameters: create({ url }) });
		expect(error.message).toBe(`'URL' ${complaint}: ${url}`);
		expect(error.description).toMatch(/\.$|c=2$/);
		expect(harness.sandbox.requests).toEqual([]);
	});

	test('a password in the address is not repeated', async () => {
		const url = 'https://shop:hunter22@gestionale.example.com/spoki';
		const { error } = await harness.run({ parameters: create({ url }) });
		expect(error.message).toBe("'URL' holds a user name or a password: gestionale.example.com");
		expect(error.description).not.toContain('hunter22');
	});

	test.each([
		'https://webhook.site/0d3c1f2e',
		'https://a1b2.ngrok-free.app/webhook-test/spoki?x=1#y',
		'https://drive.google.com/file/d/1a2B3c4D5e6F7g8H9i0J/view',
	])('%s is as good as any other', async (url) => {
		await harness.run({ parameters: create({ url }) });
		expect(harness.sandbox.requests[0].body).toMatchObject({ url });
	});

	test('is not repeated when the answer is lost', async () => {
		harness.sandbox.failNext({ dropConnection: true, afterHandling: true });
		const { error } = await harness.run({ parameters: create() });
		expect(error.description).toContain('Spoki may already have carried it out');
		expect(harness.sandbox.requests).toHaveLength(1);
	});
});

test('an address is sent as it was given, or such that it means the same', () => {
	fc.assert(
		fc.property(fc.webUrl({ validSchemes: ['https'], withQueryParameters: true }), (given) => {
			let sent;
			try {
				sent = readReachableUrl(` ${given} `, 'URL', 'Another one.');
			} catch {
				return;
			}
			expect(new URL(sent).href).toBe(new URL(given).href);
			expect(readReachableUrl(sent, 'URL', 'Another one.')).toBe(sent);
		}),
	);
});

test('Update changes something or asks nothing of Spoki', async () => {
	const { error } = await harness.run({ parameters: about('update') });
	expect(error.message).toBe("'Update Fields' is empty");
	expect(harness.sandbox.requests).toEqual([]);
});

/** The forms in which an answer may hold the secret. */
const WITH_SECRET: Array<[string, Record<string, string>, unknown, object]> = [
	['an object', json, { secret: FROM_SPOKI }, {}],
	['an object with another name', json, { new_secret: FROM_SPOKI }, {}],
	['a bare text', text, ` ${FROM_SPOKI}\n`, {}],
	['a JSON string', json, JSON.stringify(FROM_SPOKI), {}],
	['a JSON string in a text', text, JSON.stringify(FROM_SPOKI), {}],
	['the webhook itself', json, { id: 951, event: 'e', secret: FROM_SPOKI }, { event: 'e' }],
	[
		'a wrapped webhook',
		json,
		{ webhook: { id: 951, event: 'e', secret: FROM_SPOKI } },
		{ event: 'e' },
	],
	['a list of one', json, [{ secret: FROM_SPOKI }], {}],
];

describe('Rotate Secret', () => {
	test.each(WITH_SECRET)('takes %s', async (_, headers, body, others) => {
		harness.sandbox.failNext({ status: 200, headers, body });
		const result = await harness.run({ parameters: about('rotateSecret') });
		expect(result.error).toBeUndefined();
		expect(jsonOf(result)).toEqual([{ id: 951, ...others, secret: FROM_SPOKI }]);
		expect(secretOf(body)).toBe(FROM_SPOKI);
	});

	test.each([
		['an object of another form', { signing: 'x', error: 5, id: 951 }, { signing: 'x' }],
		['nothing', '', { success: true }],
		['a sentence', 'Upstream is down', { result: 'Upstream is down' }],
		['what is cut off', '{"secret": "whsec_5', { result: '{"secret": "whsec_5' }],
	])('gives %s whole: there is no other way to see it', async (_, body, others) => {
		harness.sandbox.failNext({ status: 200, headers: json, body });
		const result = await harness.run({ parameters: about('rotateSecret') });
		expect(jsonOf(result)).toEqual([expect.objectContaining({ id: 951, ...others })]);
		expect(jsonOf(result)[0]).not.toHaveProperty('secret');
	});

	test('gives another secret each time', async () => {
		const first = await harness.run({ parameters: about('rotateSecret') });
		const second = await harness.run({ parameters: about('rotateSecret') });
		const secrets = [first, second].map((result) => jsonOf(result)[0] as { secret: string });
		expect(secrets[1].secret).toBe(harness.sandbox.data.webhookSecrets.get(951));
		expect(secrets[0].secret).not.toBe(secrets[1].secret);
	});

	test('is not repeated when the answer is lost', async () => {
		harness.sandbox.failNext({ dropConnection: true, afterHandling: true });
		const { error } = await harness.run({ parameters: about('rotateSecret') });
		expect(error).toBeDefined();
		expect(harness.sandbox.requests).toHaveLength(1);
	});
});

test('whatever Spoki answers, no secret is made up and none is lost', () => {
	const word = fc.string({ minLength: 1 }).filter((given) => given.trim() !== '');
	const answers = fc.oneof(
		fc.record({ secret: word }),
		fc.record({ data: fc.record({ secret: word, id: fc.nat() }), ok: fc.boolean() }),
		fc.tuple(fc.record({ secret: word })),
	);
	fc.assert(
		fc.property(answers, (answer) => {
			const [held] = JSON.stringify(answer).match(/(?<="secret":)"(?:[^"\\]|\\.)*"/) ?? [];
			expect(secretOf(answer)).toBe(JSON.parse(String(held)).trim());
		}),
	);
	fc.assert(
		fc.property(fc.anything(), (answer) => {
			const isHeld = typeof answer === 'string' || /secret/.test(String(keysOf(answer)));
			if (!isHeld) expect(secretOf(answer)).toBeUndefined();
			expect(typeof withSecret(answer)).toBe('object');
		}),
	);
});

function keysOf(value: unknown): string[] {
	if (Array.isArray(value))
		return value.flatMap((one) => (typeof one === 'string' ? ['secret'] : keysOf(one)));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, one]) => [key, ...keysOf(one)]);
}

describe('Get Expands and Set Expands', () => {
	test.each([
		['an object', { expands: ['contact'] }, ['contact']],
		['a bare array', ['contact', 'template'], ['contact', 'template']],
		['an empty array', [], []],
		['a page', { count: 1, next: null, results: ['contact'] }, ['contact']],
		['one name', '"contact"', ['contact']],
		['the webhook', { id: 951, event: 'message.inbound', expands: ['contact'] }, ['contact']],
	])('take %s', async (_, body, expands) => {
		for (const operation of ['getExpands', 'setExpands']) {
			harness.sandbox.failNext({ status: 200, headers: json, body });
			const result = await harness.run({ parameters: about(operation, { expands: 'contact' }) });
			expect(jsonOf(result)).toEqual([{ id: 951, expands }]);
		}
	});

	test('Set Expands needs names, and takes all away only where that is asked for', async () => {
		const { error } = await harness.run({ parameters: about('setExpands', { expands: '' }) });
		expect(error.message).toBe("'Expands' is empty");
		expect(error.description).toContain("'Send Empty Values'");
		expect(harness.sandbox.requests).toEqual([]);
		const options = { sendEmptyValues: true };
		const emptied = await harness.run({
			parameters: about('setExpands', { expands: '', options }),
		});
		expect(harness.sandbox.requests[0].body).toEqual({ expands: [] });
		expect(jsonOf(emptied)).toEqual([{ id: 951, expands: [] }]);
	});
});

describe('a secret in an answer that is none', () => {
	/** Everything that n8n keeps of a run. */
	const kept = ({ run, error, hints }: Awaited<ReturnType<Harness['run']>>) =>
		[JSON.stringify(run), JSON.stringify(error), error?.message, error?.stack, ...hints].join();
	const webhook = { id: 951, event: 'message.inbound', secret: FROM_SPOKI };
	const plain = { ...webhook, secret: 'bare-9d2f' };

	test.each([
		['a refusal that repeats the webhook', { status: 400, body: { detail: 'No.', webhook } }],
		['a refusal in words', { status: 400, body: { detail: `Wrong: ${FROM_SPOKI}.` } }],
		['a refusal in a text', { status: 403, headers: text, body: `No ${FROM_SPOKI}` }],
		['a yes that is a no', { status: 200, body: { success: false, secret: FROM_SPOKI } }],
		['a server in trouble', { status: 500, body: webhook }],
		['one without its mark', { status: 500, body: plain }],
		['a text of a server in trouble', { status: 502, headers: text, body: FROM_SPOKI }],
		['an answer that is cut off', { status: 200, body: JSON.stringify(webhook).slice(0, -1) }],
		['one in the middle of it', { status: 200, body: JSON.stringify(plain).slice(0, -3) }],
		[
			'such a text',
			{ status: 500, headers: text, body: `x ${JSON.stringify(plain).slice(0, -1)}` },
		],
	])('%s: it stands nowhere', async (_, failure) => {
		for (const parameters of [create(), about('rotateSecret'), about('get')]) {
			harness.sandbox.failNext({ headers: json, ...failure, times: 4 });
			// What a rotation answers in words is the secret.
			const isText = typeof failure.body === 'string' && failure.status === 200;
			if (isText && parameters.operation === 'rotateSecret') continue;
			const result = await harness.run({ parameters });
			expect(result.error).toBeDefined();
			expect(kept(result)).not.toMatch(/5f0cQ|bare-9d/);
			await harness.sandbox.reset();
		}
	});
});

describe('From List', () => {
	test('shows the event in words, the address, and what is switched off', async () => {
		const { results } = await harness.search('searchWebhook');
		expect(results.map(({ name, value }) => [name, value])).toEqual(
			expect.arrayContaining([
				['Message Received (https://gestionale.example.com/spoki)', 951],
				['Contact Created (https://gestionale.example.com/nuovi, off)', 952],
			]),
		);
		expect((await harness.search('searchWebhook', 'nuovi')).results).toHaveLength(1);
	});

	test('a webhook of an event that nobody knows stands by its name', async () => {
		harness.sandbox.data.webhook.get(951)!.event = 'ticket.created';
		const { results } = await harness.search('searchWebhook', 'ticket');
		expect(results[0].name).toBe('ticket.created (https://gestionale.example.com/spoki)');
	});
});

test('the events are in alphabetical order, each once', () => {
	const names = WEBHOOK_EVENTS.map(({ name }) => name);
	expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
	expect(new Set(WEBHOOK_EVENTS.map(({ value }) => value)).size).toBe(11);
	for (const { description } of WEBHOOK_EVENTS) expect(description).toMatch(/\w+ \w+ \w+/);
});
