import { sleep } from 'n8n-workflow';

import { byId, startHarness, SENTINEL, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

type StartWebhook = Record<'link' | 'secret' | 'uuid', string>;
type Settings = Partial<Parameters<Harness['run']>[0]>;
const run = (operation: string, parameters: object = {}, settings: Settings = {}) =>
	harness.run({
		parameters: {
			resource: 'automation',
			operation,
			automationId: byId('={{ $json.automation ?? 901 }}'),
			phone: '={{ $json.phone }}',
			...parameters,
		},
		items: [{ phone: '+390000000001' }],
		...settings,
	});
const received = () => harness.sandbox.requests.map(({ operation }) => operation);
const started = () => harness.sandbox.requests.filter(({ path }) => path.startsWith('/wh/ap/'));
const webhookOf = (id: number) => harness.sandbox.data.automation.get(id)?.webhook_set[0];
const customers = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ phone: `+393${100_000_000 + index}` }));
/** The secret in anything that n8n keeps of a run. */
const isIn = (text: string, result: { run: unknown; error: unknown }) => {
	const { error } = result as { error?: Error };
	return [JSON.stringify(result.run), JSON.stringify(error), error?.message, error?.stack].some(
		(part) => part?.includes(text),
	);
};

describe.each(['start', 'startMany'])('%s', (operation) => {
	test('carries no API key, and its secret shows up nowhere', async () => {
		const { secret } = webhookOf(901);
		const result = await run(operation);
		expect(started()).toHaveLength(1);
		expect(started()[0].headers).not.toHaveProperty('x-spoki-api-key');
		expect(JSON.stringify(started()[0])).not.toContain(SENTINEL);
		expect(started()[0].body).toMatchObject({ secret });
		expect(result.items.map(({ json }) => json)).toEqual([
			{
				phone: '+390000000001',
				started: true,
				automationId: 901,
				automationName: 'Ordine pronto',
			},
		]);
		expect(isIn(secret, result)).toBe(false);
	});

	test.each(['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const)(
		'a refusal that repeats the secret comes out without it (%s)',
		async (onError) => {
			const { secret } = webhookOf(901);
			const body = { detail: `Wrong: ${secret}.`, sent: { secret, [secret]: [secret] } };
			harness.sandbox.failNext({ operation: `automation.${operation}`, status: 400, body });
			const result = await run(operation, {}, { onError });
			expect(isIn('Wrong: [secret].', result)).toBe(true);
			expect(isIn(secret, result)).toBe(false);
		},
	);

	test('a refusal to show the automation that repeats it comes out without its secret', async () => {
		const { secret } = webhookOf(901);
		const automation = harness.sandbox.data.automation.get(901);
		const body = { detail: 'Not now.', ...automation };
		harness.sandbox.failNext({ operation: 'automation.get', status: 400, body });
		const result = await run(operation);
		expect(result.error.message).toContain('Not now.');
		expect(isIn(secret, result)).toBe(false);
		expect(started()).toEqual([]);
	});

	test.each([
		['a busy server', { status: 502, body: '' }],
		['a broken connection', { dropConnection: true }],
		['a lost answer', { dropConnection: true, afterHandling: true }],
	])('is never sent again after %s', async (_, failure) => {
		const { secret } = webhookOf(901);
		harness.sandbox.failNext({ operation: `automation.${operation}`, ...failure, times: 3 });
		const result = await run(operation);
		expect(started()).toHaveLength(1);
		expect(result.error.description).toContain('Spoki may already have carried it out');
		expect(isIn(secret, result)).toBe(false);
	});

	test.each([
		[902, "The automation 'Promemoria corso' (ID 902) is stopped"],
		[903, "The automation 'Benvenuto' (ID 903) has no start link"],
		[904, "The automation 'Carrello dimenticato' (ID 904) has no start link"],
		[999, 'Automation 999 is not known to Spoki'],
	])('automation %s is named before anything is sent', async (automation, message) => {
		const result = await run(operation, { automationId: byId(automation) });
		expect(result.error).toMatchObject({
			message,
			description: expect.stringContaining('Nothing was started'),
		});
		expect(received()).toEqual(['automation.get']);
	});

	test.each([
		['no link', ({ uuid, secret }: StartWebhook) => ({ uuid, secret })],
		['no uuid', ({ link, secret }: StartWebhook) => ({ link, secret })],
		[
			'no uuid, and a link without a slash at the end',
			({ link, secret }: StartWebhook) => ({ link: link.replace(/\/$/, ''), secret }),
		],
	])('starts an automation that Spoki shows with %s', async (_, shown) => {
		const webhook = webhookOf(901);
		const automation = harness.sandbox.data.automation.get(901);
		const body = { ...automation, webhook_set: [shown(webhook)] };
		harness.sandbox.failNext({ operation: 'automation.get', status: 200, body });
		await run(operation);
		expect(started().map(({ path }) => path)).toEqual([
			expect.stringContaining(`/wh/ap/${webhook.uuid}/`),
		]);
	});

	test('reads each automation once per run', async () => {
		await run(operation, {}, { items: customers(3) });
		expect(received().filter((name) => name === 'automation.get')).toHaveLength(1);
		expect(harness.sandbox.data.startedAutomations).toHaveLength(3);
	});

	describe('by link', () => {
		const byLink = (startLink: string, startSecret = webhookOf(901).secret) => ({
			startBy: 'link',
			startLink,
			// By expression: what is typed stands in the workflow itself, which n8n keeps with its errors.
			startSecret: `={{ "${[...startSecret].reverse().join('')}".split("").reverse().join("") }}`,
		});

		test.each([
			['https://api.spoki.com/wh/ap/UUID/'],
			['https://api.spoki.com/wh/ap/UUID'],
			[' https://app.spoki.it/wh/ap/UUID/bulk/ '],
		])('%s is asked of the credential’s own server', async (form) => {
			const { uuid, secret } = webhookOf(901);
			const result = await run(operation, byLink(form.replace('UUID', uuid)));
			expect(result.items.map(({ json }) => json)).toEqual([
				{ started: true, phone: '+390000000001' },
			]);
			expect(received()).toEqual([`automation.${operation}`]);
			expect(started()[0].body).toMatchObject({ secret });
			expect(started()[0].headers).not.toHaveProperty('x-spoki-api-key');
			expect(isIn(secret, result)).toBe(false);
		});

		test.each([
			['another address', 'https://example.com/wh/ap/0f8e/'],
			['a look-alike', 'https://api.spoki.com.example.com/wh/ap/0f8e/'],
			['another page', 'https://api.spoki.com/api/1/automations/901/'],
			['a way out', 'https://api.spoki.com/wh/ap/../../api/1/tags/'],
			['no address', 'very-secret'],
		])('%s is refused without a request, and not repeated', async (_, link) => {
			const { error } = await run(operation, byLink(link));
			expect(error.message).toBe("'Start Link' is not the start link of an automation");
			expect(`${error.message} ${error.description}`).not.toContain(link);
			expect(harness.sandbox.requests).toEqual([]);
		});

		test.each([
			['Start Link', { startLink: '={{ $json.none }}' }],
			['Secret', { startSecret: '={{ $json.none }}' }],
		])('%s is needed', async (label, missing) => {
			const link = webhookOf(901).link;
			const { error } = await run(operation, { ...byLink(link), ...missing });
			expect(error.message).toBe(`'${label}' is empty`);
			expect(harness.sandbox.requests).toEqual([]);
		});

		test('a wrong secret is masked, and the error says what to do', async () => {
			const { uuid } = webhookOf(901);
			const link = `https://api.spoki.com/wh/ap/${uuid}/`;
			harness.sandbox.failNext({ status: 400, body: { secret: ['wrong-one is not it.'] } });
			const result = await run(operation, byLink(link, 'wrong-one'));
			expect(result.error).toMatchObject({
				message: 'secret: [secret] is not it.',
				description: expect.stringContaining('Copy the start link and the secret again'),
			});
			const unknown = byLink('https://api.spoki.com/wh/ap/0f8e/');
			expect((await run(operation, unknown)).error.description).toContain('Copy the start link');
		});
	});
});

describe('many at once', () => {
	test('become one request per automation and 500 items, each item a start of its own', async () => {
		const other = harness.sandbox.data.automation.get(902);
		if (other) other.is_active = true;
		const [phone] = customers(1);
		const items = [
			...customers(501).map((customer) => ({ ...customer, automation: 901 })),
			{ ...phone, automation: 902 },
			{ ...phone, automation: 901 },
		];
		const { items: output } = await run('startMany', {}, { items });
		expect(
			started().map(({ path, body }) => [path, (body as { contacts: object[] }).contacts.length]),
		).toEqual([
			[`/wh/ap/${webhookOf(901).uuid}/bulk/`, 500],
			[`/wh/ap/${webhookOf(901).uuid}/bulk/`, 2],
			[`/wh/ap/${webhookOf(902).uuid}/bulk/`, 1],
		]);
		expect(output.map(({ json }) => json)).toEqual(
			items.map(({ phone: number, automation }) => ({
				started: true,
				phone: number,
				automationId: automation,
				automationName: automation === 901 ? 'Ordine pronto' : 'Promemoria corso',
			})),
		);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(items.map((_, item) => ({ item })));
	});

	test('items with different secrets never mix', async () => {
		const { uuid, secret } = webhookOf(901);
		const { items: output } = await run(
			'startMany',
			{
				startBy: 'link',
				startLink: `https://api.spoki.com/wh/ap/${uuid}/`,
				startSecret: '={{ $json.secret }}',
			},
			{
				items: ['another', secret].map((one, index) => ({ ...customers(2)[index], secret: one })),
				onError: 'continueRegularOutput',
			},
		);
		expect(started().map(({ status }) => status)).toEqual([400, 200]);
		expect(output.map(({ json }) => json.started)).toEqual([undefined, true]);
	});

	test('the items of an automation that cannot be started do not cost the others', async () => {
		const items = [901, 902, 901].map((automation, index) => ({
			...customers(3)[index],
			automation,
		}));
		const { items: output } = await run(
			'startMany',
			{},
			{ items, onError: 'continueRegularOutput' },
		);
		expect(output.map(({ json }) => json.started ?? json.error)).toEqual([
			true,
			expect.objectContaining({ message: expect.stringContaining('is stopped') }),
			true,
		]);
		expect(started()).toHaveLength(1);
	});

	test('Stop: one of them ends the node before anything is sent', async () => {
		const items = [901, 902].map((automation, index) => ({ ...customers(2)[index], automation }));
		const { error } = await run('startMany', {}, { items });
		expect(error).toMatchObject({ context: { itemIndex: 1 } });
		expect(started()).toEqual([]);
	});
});

test('the list offers only automations that are switched on and have a start link', async () => {
	const { results } = await harness.search('searchStartableAutomation');
	expect(results).toEqual([{ name: 'Ordine pronto', value: 901 }]);
	expect(harness.sandbox.requests[0].query).toEqual({ is_active: 'true', page_size: '100' });
});

test('Stop ends a start that waits for its answer', async () => {
	harness.sandbox.failNext({ operation: 'automation.start', delayMilliseconds: 8_000 });
	const begin = performance.now();
	const { status } = await run(
		'start',
		{},
		{
			started: (cancel) => {
				void sleep(1_000).then(cancel);
			},
		},
	);
	expect(status).toBe('canceled');
	expect(performance.now() - begin).toBe(1_000);
	expect(started()).toHaveLength(1);
});
