import { startHarness, SENTINEL, type Harness } from '../support/harness';
import { addWebhook, calls, happen, webhooksAt } from '../support/subscriptions';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const on = (...events: string[]) => ({ events, filters: {}, options: {} });
const inbound = on('message.inbound');
const eventsAt = (url: string) => webhooksAt(harness, url).map(({ event }) => event);
/** What n8n shows of a failure: its message and nothing else. */
const failure = async (work: Promise<unknown>): Promise<string> =>
	await work.then(
		() => 'no error',
		({ message }) => message,
	);
const secretsOf = () => Array.from(harness.sandbox.data.webhookSecrets.values());
const times = (operation: string) => calls(harness).filter((name) => name === operation).length;

describe('What Spoki answers to the creation', () => {
	/** What the real answer to a creation is replaced with: the webhook is there all the same. */
	const answering = (body: unknown, count = 1) =>
		harness.sandbox.failNext({
			operation: 'webhook.create',
			times: count,
			afterHandling: true,
			status: 201,
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});

	test.each([
		['no secret', (id: number) => ({ id, event: 'message.inbound' })],
		['a masked secret', (id: number) => ({ id, secret: 'whsec_****' })],
		['an empty secret', (id: number) => ({ id, secret: '' })],
		['nothing at all', () => ''],
		['something else', () => 'The webhook was created.'],
	])('%s: it is rotated once, and deliveries are proven by the new one', async (_what, body) => {
		answering(body(harness.sandbox.data.nextId() + 1));
		const trigger = harness.webhookTrigger(inbound);
		await trigger.activate();
		expect(times('webhook.rotateSecret')).toBe(1);
		expect(webhooksAt(harness, trigger.url)).toHaveLength(1);
		expect((await happen(harness, trigger, 'message.inbound')).started).toHaveLength(1);
	});

	test('no secret even then: it is refused, and nothing is left behind', async () => {
		const trigger = harness.webhookTrigger(inbound);
		answering({}, 5);
		const { failNext } = harness.sandbox;
		failNext({ operation: 'webhook.rotateSecret', times: 5, status: 200, body: { ok: true } });
		expect(await failure(trigger.activate())).toBe(
			'Spoki gave no secret for the event message.inbound. Without it nobody can tell whether a delivery is from Spoki, so nothing was registered. Try again later, or ask Spoki.',
		);
		expect(eventsAt(trigger.url)).toEqual([]);
		expect(JSON.stringify(trigger.staticData())).not.toContain('subscriptions');
		// It does not leave that to n8n, which may end before.
		const attempt = ['webhook.getAll', 'webhook.getAll', 'webhook.create', 'webhook.getAll'];
		expect(calls(harness).slice(0, 6)).toEqual([
			...attempt,
			'webhook.rotateSecret',
			'webhook.delete',
		]);
	});

	test('the one of several events that got no secret takes the others along', async () => {
		const trigger = harness.webhookTrigger(on('contact.created', 'message.inbound'));
		const { failNext } = harness.sandbox;
		// The first event gets its secret, the second never does.
		for (let attempt = 0; attempt < 5; attempt += 1) {
			failNext({ operation: 'webhook.create', delayMilliseconds: 1 });
			answering({});
		}
		failNext({ operation: 'webhook.rotateSecret', times: 5, status: 200, body: {} });
		expect(await failure(trigger.activate())).toContain(
			'Spoki gave no secret for the event message.inbound',
		);
		expect(eventsAt(trigger.url)).toEqual([]);
		expect(times('webhook.create')).toBe(10);
	});
});

test('the answer to the creation was lost: there is one subscription, and it works', async () => {
	const trigger = harness.webhookTrigger(on('message.inbound', 'contact.created'));
	harness.sandbox.failNext({
		operation: 'webhook.create',
		afterHandling: true,
		dropConnection: true,
	});
	await trigger.activate();
	expect(eventsAt(trigger.url).sort()).toEqual(['contact.created', 'message.inbound']);
	expect((await happen(harness, trigger, 'message.inbound')).started).toHaveLength(1);
	expect((await happen(harness, trigger, 'contact.created')).started).toHaveLength(1);
});

test.each([1, 4])('what %i attempts have created goes before the next begins', async (count) => {
	const trigger = harness.webhookTrigger(on('message.inbound', 'contact.created'));
	// The first event of each attempt is registered, the second refused.
	for (let attempt = 0; attempt < count; attempt += 1) {
		harness.sandbox.failNext({ operation: 'webhook.create', delayMilliseconds: 1 });
		harness.sandbox.failNext({ operation: 'webhook.create', status: 403, body: { detail: 'No' } });
	}
	await trigger.activate();
	expect(times('webhook.create')).toBe(2 * count + 2);
	expect(eventsAt(trigger.url).sort()).toEqual(['contact.created', 'message.inbound']);
	expect((await happen(harness, trigger, 'message.inbound')).started).toHaveLength(1);
});

test.each([{ isN8n1: false }, { isN8n1: true }])(
	'Spoki is down in the middle: nothing is left behind, and later it works (%j)',
	async (settings) => {
		const trigger = harness.webhookTrigger(on('message.inbound', 'contact.created'), settings);
		const body = { detail: 'Server Error' };
		harness.sandbox.failNext({ operation: 'webhook.setExpands', times: 40, status: 500, body });
		const message = await failure(trigger.activate());
		expect(message).toMatch(/\.$/);
		expect(eventsAt(trigger.url)).toEqual([]);
		expect((await happen(harness, trigger, 'message.inbound')).statuses).toEqual([]);
		harness.sandbox.reset();
		await trigger.activate();
		expect((await happen(harness, trigger, 'message.inbound')).started).toHaveLength(1);
	},
);

test('where the contact cannot be brought along, events come without it', async () => {
	const trigger = harness.webhookTrigger(inbound);
	const body = { expands: ['"contact" is not a valid choice.'] };
	harness.sandbox.failNext({ operation: 'webhook.setExpands', status: 400, body });
	await trigger.activate();
	expect(trigger.logs).toEqual([
		'warn: Spoki Webhook Trigger: message.inbound comes without its contact',
	]);
	const { started } = await happen(harness, trigger, 'message.inbound');
	expect(started[0][0].json).toMatchObject({ contact: null, phone: expect.any(String) });
	harness.sandbox.requests.length = 0;
	await trigger.activate('update');
	expect(calls(harness)).toEqual(['webhook.getAll']);
});

describe('Switching off', () => {
	test('one that is gone already is as good as removed', async () => {
		const trigger = harness.webhookTrigger(on('message.inbound', 'contact.created'));
		await trigger.activate();
		const [first, second] = webhooksAt(harness, trigger.url);
		// It went between the list and the deletion.
		harness.sandbox.failNext({
			operation: 'webhook.delete',
			path: `/api/1/external-webhooks/${first.id}/`,
			afterHandling: true,
			status: 404,
			body: { detail: 'Not found.' },
		});
		harness.sandbox.requests.length = 0;
		await trigger.deactivate();
		expect(trigger.logs).toEqual([]);
		// n8n had no reason to try again.
		expect(calls(harness)).toEqual(['webhook.getAll', 'webhook.delete', 'webhook.delete']);
		expect(harness.sandbox.data.webhook.has(second.id)).toBe(false);
		expect(JSON.stringify(trigger.staticData())).not.toContain('whsec');
	});

	test('all gone already: nothing is deleted, nothing is wrong', async () => {
		const trigger = harness.webhookTrigger(inbound);
		await trigger.activate();
		harness.sandbox.data.webhook.clear();
		await trigger.deactivate();
		expect([trigger.logs, times('webhook.delete')]).toEqual([[], 0]);
		expect(JSON.stringify(trigger.staticData())).not.toContain('whsec');
	});

	test('what Spoki refuses to remove stays remembered, and is used again', async () => {
		const trigger = harness.webhookTrigger(inbound);
		await trigger.activate();
		const { failNext } = harness.sandbox;
		failNext({ operation: 'webhook.delete', times: 3, status: 403, body: { detail: 'No' } });
		await trigger.deactivate();
		expect(trigger.logs.join()).toContain('External webhook deregistration failed');
		const [left] = webhooksAt(harness, trigger.url);
		expect(JSON.stringify(trigger.staticData())).toContain(`"id":"${left.id}"`);
		await trigger.activate();
		expect(webhooksAt(harness, trigger.url)).toEqual([left]);
		expect((await happen(harness, trigger, 'message.inbound')).started).toHaveLength(1);
	});

	test('what is left after a deletion that failed half-way goes with the next one', async () => {
		const trigger = harness.webhookTrigger(on('message.inbound', 'contact.created'));
		await trigger.activate();
		// Spoki lists the newest first, so it comes last.
		const [first] = webhooksAt(harness, trigger.url);
		harness.sandbox.failNext({
			path: `/api/1/external-webhooks/${first.id}/`,
			times: 3,
			status: 403,
			body: { detail: 'No' },
		});
		await trigger.deactivate();
		expect(eventsAt(trigger.url)).toEqual([first.event]);
		await trigger.activate();
		expect(eventsAt(trigger.url).sort()).toEqual(['contact.created', 'message.inbound']);
		await trigger.deactivate();
		expect(eventsAt(trigger.url)).toEqual([]);
	});
});

/** Each of the parameters that can be wrong. */
const mistakes: Array<[string, Record<string, unknown>, string]> = [
	['no event', on(), "'Trigger On' is empty. Choose at least one event"],
	['no name', on('other'), "'Other Events' is empty. Enter the names of the events"],
	[
		'no phone',
		{ ...inbound, filters: { phone: 'Giulia' } },
		"'Phone' is not a phone number: Giulia.",
	],
	[
		'no minutes',
		{ ...inbound, filters: { onlyFirstInMinutes: '={{ "five" }}' } },
		"'Only First in Minutes' must be a number above 0: five. Enter a number",
	],
];

test.each(mistakes)('%s keeps it from being switched on', async (_what, parameters, sentence) => {
	const trigger = harness.webhookTrigger(parameters);
	const message = await failure(trigger.activate());
	expect(message).toContain(sentence);
	expect(message).toMatch(/\.$/);
	expect(times('webhook.create')).toBe(0);
});

describe('What Spoki refuses', () => {
	const refusals: Array<[string, object]> = [
		['a wrong key', { status: 401, body: { detail: 'Invalid token.' } }],
		['a key without the right', { status: 403, body: { detail: 'You do not have permission.' } }],
		['an event it does not know', { status: 400, body: { event: ['"x" is not a valid choice.'] } }],
		['an address it does not like', { status: 400, body: { url: ['Enter a valid URL.'] } }],
		['a full account', { status: 402, body: { detail: 'Upgrade your plan.' } }],
		[
			'a server error',
			{ status: 500, headers: { 'content-type': 'text/html' }, body: '<h1>x</h1>' },
		],
		['something that is no answer', { status: 200, body: '<html>login</html>' }],
		['a broken line', { dropConnection: true }],
		['a long wait', { status: 429, headers: { 'Retry-After': '3000' }, body: {} }],
	];

	test.each(
		refusals.flatMap(([what, failing]) =>
			['webhook.getAll', 'webhook.create', 'webhook.rotateSecret'].map(
				(operation) => [what, operation, failing] as const,
			),
		),
	)(
		'%s at %s: what to do stands in the message, and no secret',
		async (_what, operation, failing) => {
			const { failNext } = harness.sandbox;
			const trigger = harness.webhookTrigger(on('message.note', 'message.inbound'));
			if (operation === 'webhook.rotateSecret') {
				failNext({
					operation: 'webhook.create',
					times: 40,
					afterHandling: true,
					status: 201,
					body: {},
				});
			}
			failNext({ operation, times: 60, ...failing });
			const message = await failure(trigger.activate());
			expect(message).toMatch(/.[.!?] .*\.$/s);
			expect(message).not.toContain('undefined');
			// There is nothing to run, no item, and no option to raise.
			expect(message).not.toMatch(/run the workflow|item|option|repeat it/i);
			const told = JSON.stringify([message, trigger.logs]);
			for (const secret of [SENTINEL, 'whsec_', ...secretsOf()]) expect(told).not.toContain(secret);
		},
	);
});

test('Spoki echoes key and secret in its refusals: neither error nor log repeats them', async () => {
	const trigger = harness.webhookTrigger(inbound);
	await trigger.activate();
	const [{ id }] = webhooksAt(harness, trigger.url);
	const secret = harness.sandbox.data.webhookSecrets.get(id) ?? '';
	const body = { detail: `The key ${SENTINEL} may not touch ${secret}` };
	for (const operation of ['webhook.getAll', 'webhook.delete']) {
		harness.sandbox.failNext({ operation, times: 3, status: 403, body });
		await trigger.deactivate();
	}
	harness.sandbox.failNext({ operation: 'webhook.getAll', times: 10, status: 403, body });
	const message = await failure(trigger.activate());
	const told = JSON.stringify([message, trigger.logs]);
	expect(trigger.logs).toHaveLength(7);
	for (const hidden of [SENTINEL, secret]) expect(told).not.toContain(hidden);
});

test('a credential without a key is told at once', async () => {
	const trigger = harness.webhookTrigger(inbound, {
		credential: { apiKey: '', baseUrl: harness.sandbox.url },
	});
	expect(await failure(trigger.activate())).toMatch(/\.$/);
	expect(eventsAt(trigger.url)).toEqual([]);
});

test('busy: Spoki says to wait, and it waits', async () => {
	const trigger = harness.webhookTrigger(inbound);
	harness.sandbox.failNext({
		operation: 'webhook.create',
		status: 429,
		headers: { 'Retry-After': '7' },
		body: { detail: 'Request was throttled.' },
	});
	await trigger.activate();
	expect(eventsAt(trigger.url)).toEqual(['message.inbound']);
	expect(times('webhook.getAll')).toBe(2);
});

test('foreign subscriptions are never touched, whatever goes wrong', async () => {
	const foreign = [
		{ url: 'https://gestionale.example.com/webhook/other' },
		{ url: 'http://localhost:5678/webhook/other/webhook' },
		{ url: 'http://localhost:5678/webhook-test/other/webhook' },
	].map((fields) => addWebhook(harness, fields));
	const trigger = harness.webhookTrigger(inbound);
	harness.sandbox.failNext({ operation: 'webhook.setExpands', times: 9, status: 500, body: {} });
	await failure(trigger.activate());
	await trigger.activate();
	await trigger.listen();
	await trigger.stopListening();
	await trigger.deactivate();
	for (const { id } of foreign) expect(harness.sandbox.data.webhook.has(id)).toBe(true);
	const deleted = harness.sandbox.requests.filter(({ method }) => method === 'DELETE');
	expect(deleted.some(({ path }) => foreign.some(({ id }) => path.includes(`/${id}/`)))).toBe(
		false,
	);
});
