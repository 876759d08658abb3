import { asked as phone, deliverTo, question } from '../support/answers';
import { byId, startHarness, type Harness } from '../support/harness';

const { message } = question;

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const ask = (parameters: object = {}, settings: object = {}) =>
	harness.wait({ parameters: { ...question, ...parameters }, ...settings });
const received = () => harness.sandbox.requests.map(({ operation }) => operation);
const sent = () => harness.sandbox.data.sentMessages;
/** The webhooks that wait for replies at this n8n. */
const waitingWebhooks = () =>
	[...harness.sandbox.data.webhook.values()].filter(({ url }) => url.includes('/webhook-waiting/'));

describe('what goes out', () => {
	test('an approval has two buttons, which are its own', async () => {
		const { status, waiting } = await ask();
		expect(status).toBe('waiting');
		expect(received()).toEqual(['webhook.getAll', 'webhook.create', 'message.send']);
		const [{ buttons, ...asked }] = sent();
		expect(asked).toMatchObject({ type: 'Message', content_type: 'Interactive', text: message });
		expect(buttons).toMatchObject([{ text: 'Approve' }, { text: 'Decline' }]);
		const [, mark] = /^approve#([0-9a-f]{8})$/.exec(buttons[0].payload) ?? [];
		expect(buttons[1].payload).toBe(`decline#${mark}`);
		const [{ url, event, is_active }] = waitingWebhooks();
		expect({ event, is_active }).toEqual({ event: 'message.inbound', is_active: true });
		const until = Number(new URL(url).searchParams.get('until'));
		expect(waiting.waitsUntil).toEqual(new Date(until));
		expect(until - Date.now()).toBeGreaterThan(23 * 3_600_000);
	});

	test.each([
		['a choice', { responseType: 'choice', buttons: { button: [{ text: 'Yes', payload: 'Y' }] } }],
		['the words of an approval', { approveLabel: 'Sì', declineLabel: 'No' }],
	])('%s says so on its buttons', async (_, parameters) => {
		await ask(parameters);
		expect(sent()[0].buttons[0].text).toMatch(/^(Yes|Sì)$/);
		expect(sent()[0].buttons[0].payload).toMatch(/^(Y|approve)#[0-9a-f]{8}$/);
	});

	test('a free question is a text', async () => {
		await ask({ responseType: 'freeText' });
		expect(sent()).toMatchObject([{ type: 'Message', content_type: 'Text', text: message }]);
	});

	test('a template counts for the limit of templates, and keeps its buttons', async () => {
		const template = { sendAs: 'template', templateId: byId(502), responseType: 'freeText' };
		const { error } = await ask({ ...template, templateValues: '{"NEXT_COURSE": "12/12"}' });
		expect(error).toBeUndefined();
		expect(sent()).toMatchObject([{ type: 'Template', template: 502 }]);
	});

	test('a link stands below the words, or where they say', async () => {
		await ask({ answerBy: 'link' });
		await ask({ answerBy: 'link', message: 'Here: %%REPLY_LINK%% . Thanks' });
		const [below, within] = sent().map(({ text }) => text);
		const link =
			'https://n8n.example.com/webhook-waiting/\\d+/2\\?until=\\d+&signature=[0-9a-f]{64}';
		expect(below).toMatch(new RegExp(`^May we refund 49 euros\\?\\n\\n${link}$`));
		expect(within).toMatch(new RegExp(`^Here: ${link} \\. Thanks$`));
		expect(waitingWebhooks()).toEqual([]);
	});

	test('a link stands in a value of a template', async () => {
		const template = { answerBy: 'link', sendAs: 'template', templateId: byId(502) };
		await ask({ ...template, templateValues: '{"NEXT_COURSE": "%%REPLY_LINK%%"}' });
		expect(JSON.stringify(sent()[0])).toMatch(/n8n.example.com\/webhook-waiting\/\d+\/2\?until=/);
	});
});

describe('nothing goes out', () => {
	test.each<[string, object, RegExp, object?]>([
		['for several items', {}, /takes one item, and 3 came in/, { items: [{}, {}, {}] }],
		[
			'where the link has no place',
			{
				answerBy: 'link',
				sendAs: 'template',
				templateId: byId(502),
				templateValues: '{"NEXT_COURSE": "1"}',
			},
			/No value of the template holds %%REPLY_LINK%%/,
		],
		[
			'for a form in the chat',
			{ responseType: 'customForm' },
			/'Custom Form' is not answered in the chat/,
		],
		[
			'for buttons beside those of a template',
			{
				sendAs: 'template',
				templateId: byId(502),
				responseType: 'choice',
				buttons: { button: [{ text: 'A' }] },
			},
			/'Choice' does not go with it/,
		],
		['where yes and no are the same', { approveLabel: 'Ok', declineLabel: 'OK ' }, /say the same/],
		[
			'for a wait that is too long',
			{ waitAmount: 31, waitUnit: 'days' },
			/'Wait at Most' is too long: 31 days/,
		],
		['for no wait', { waitAmount: 0 }, /must be a number above 0/],
		[
			'for more than WhatsApp takes above buttons',
			{ message: 'x'.repeat(1_025) },
			/'Message' has 1025 characters/,
		],
		[
			'where the link leaves no room',
			{ answerBy: 'link', message: 'x'.repeat(4_050) },
			/no room for the link/,
		],
		[
			'for a choice without choices',
			{
				answerBy: 'link',
				responseType: 'customForm',
				formFields: { field: [{ label: 'Size', type: 'choice' }] },
			},
			/Field 1: 'Choices' is empty/,
		],
		[
			'for a trigger elsewhere',
			{ options: { triggerUrl: 'https://example.com/webhook/1' } },
			/is not an address of this n8n/,
		],
	])('%s', async (_, parameters, said, ...[settings]) => {
		const { error } = await ask(parameters, settings);
		expect(error?.message).toMatch(said);
		expect(error?.description).not.toBe('');
		expect(sent()).toEqual([]);
		expect(waitingWebhooks()).toEqual([]);
	});

	test('for several items under Continue either: each is an error', async () => {
		const { items, status } = await ask({}, { items: [{}, {}], onError: 'continueRegularOutput' });
		expect(status).toBe('success');
		const error = expect.objectContaining({ operation: 'message.sendAndWait' });
		expect(items.map(({ json }) => json)).toEqual([{ error }, { error }]);
		expect(received()).toEqual([]);
	});

	test.each(['stopWorkflow', 'continueRegularOutput'] as const)(
		'and nothing is left behind where Spoki refuses (%s)',
		async (onError) => {
			harness.sandbox.failNext({ operation: 'message.send', status: 400, body: { phone: ['No'] } });
			const { status } = await ask({}, { onError });
			expect(status).toBe(onError === 'stopWorkflow' ? 'error' : 'success');
			expect(received().slice(-2)).toEqual(['message.send', 'webhook.delete']);
			expect(waitingWebhooks()).toEqual([]);
		},
	);

	test.each(['webhook.getAll', 'webhook.create'])(
		'where %s is refused, or cannot be read',
		async (operation) => {
			const headers = { 'content-type': 'application/json' };
			harness.sandbox.failNext({
				operation,
				status: 200,
				headers,
				body: '{"results": [',
				// What only reads is tried again.
				times: operation === 'webhook.getAll' ? 4 : 1,
			});
			expect((await ask()).error?.description).toMatch(/\w/);
			harness.sandbox.failNext({ operation, status: 403, body: { detail: 'No' } });
			expect((await ask()).error?.message).toMatch(/No/);
			expect(sent()).toEqual([]);
		},
	);

	test('where Spoki gives no secret, and its webhook is removed again', async () => {
		await harness.sandbox.close();
		harness = await startHarness({ showsWebhookSecret: 'masked' });
		expect((await ask()).error?.message).toMatch(/^Spoki gave no secret/);
		expect(sent()).toEqual([]);
		expect(waitingWebhooks()).toEqual([]);
	});

	test('where an n8n on the own machine is to be reached by the real Spoki', async () => {
		const { error } = await ask(
			{},
			{
				credential: { apiKey: 'x', baseUrl: 'https://api.spoki.com' },
				waitingUrl: 'http://localhost/webhook-waiting',
			},
		);
		expect(error?.message).toMatch(/^Spoki cannot reach this n8n at http:\/\/localhost\//);
	});
});

describe('sent once', () => {
	const retry = { settings: { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 } };

	test('an answer that is lost is an error, and asked again is refused', async () => {
		const lost = { operation: 'message.send', dropConnection: true, afterHandling: true };
		harness.sandbox.failNext(lost);
		const { error } = await ask({}, { mode: 'manual' });
		expect(error?.description).toMatch(/may have|may already/);
		expect(waitingWebhooks()).toEqual([]);
		const again = await ask({}, { mode: 'manual' });
		expect(again.error?.message).toMatch(/may have sent item 1 already|may have sent/);
		expect(sent()).toHaveLength(1);
	});

	test('with Retry On Fail it does not start, and where that is allowed it is not sent twice', async () => {
		expect((await ask({}, retry)).error?.message).toMatch(/'Retry On Fail' is on/);
		const lost = { operation: 'message.send', dropConnection: true, afterHandling: true };
		harness.sandbox.failNext(lost);
		await ask({ options: { allowRetryOnFail: true } }, retry);
		expect(sent()).toHaveLength(1);
	});

	test('begun anew in the same run, it only waits', async () => {
		const { waiting } = await ask({}, { executionId: '700' });
		const requests = received().length;
		await waiting.beginAgain();
		expect(received()).toHaveLength(requests);
		expect(waiting.waitsUntil).toBeDefined();
		expect(await deliverTo(harness, waiting, { from_phone: phone })).toMatchObject({ status: 200 });
		expect(waiting.resumed).toHaveLength(1);
	});

	test('a reminder is a second message, and keeps the webhook', async () => {
		const { waiting } = await ask({ responseType: 'freeText' }, { executionId: '701' });
		const [before] = waitingWebhooks();
		const first = before.url;
		await waiting.beginAgain({ isLoop: true });
		expect(received().slice(3)).toEqual(['webhook.update', 'message.send']);
		expect(sent()).toHaveLength(2);
		const after = waitingWebhooks();
		expect(after).toHaveLength(1);
		expect(Number(new URL(after[0].url).searchParams.get('until'))).toBeGreaterThanOrEqual(
			Number(new URL(first).searchParams.get('until')),
		);
		await deliverTo(harness, waiting, { from_phone: phone }, { webhookId: after[0].id });
		expect(waiting.resumed).toHaveLength(1);
	});
});

describe('without an answer', () => {
	const late = { reply: null, approved: null, timedOut: true, phone, messageId: null };

	test('what comes out says so', async () => {
		const { waiting } = await ask();
		expect(waiting.timedOut).toMatchObject([[{ json: late, pairedItem: { item: 0 } }]]);
		expect(waiting.timedOut[0][0].json.sentMessageId).toBe(sent()[0].uuid);
	});

	test('it comes out of an output of its own where the person wants that', async () => {
		const { waiting } = await ask({ options: { timedOutOutput: true } });
		expect(waiting.timedOut).toMatchObject([[], [{ json: late }]]);
	});
});

describe('webhooks of others and of before', () => {
	const url = (until: number, base = 'https://n8n.example.com/webhook-waiting') =>
		`${base}/1/2?until=${until}`;
	const add = (id: number, fields: object) =>
		harness.sandbox.data.webhook.set(id, {
			...{ id, version: 2, is_active: true, event: 'message.inbound' },
			...fields,
		});

	test('what an execution left behind is removed, and nothing else', async () => {
		const past = Date.now() - 600_000;
		add(1, { url: url(past) });
		add(2, { url: url(Date.now() + 60_000) });
		add(3, { url: url(past, 'https://other.example.com/webhook-waiting') });
		add(4, { url: 'https://n8n.example.com/webhook-waiting/1/2' });
		add(5, { url: url(past), event: 'message.outbound' });
		// n8n may notice a time-out a minute late.
		add(6, { url: url(Date.now() - 30_000) });
		await ask();
		expect([1, 2, 3, 4, 5, 6].filter((id) => harness.sandbox.data.webhook.has(id))).toEqual([
			2, 3, 4, 5, 6,
		]);
		// They are looked at once a minute.
		await ask();
		expect(received().filter((name) => name === 'webhook.getAll')).toHaveLength(1);
	});

	test.each([
		[9, undefined, 1],
		[10, /^10 executions wait for a reply already/, 1],
		[50, undefined, 0],
	])('%i that wait', async (count, hint, messages) => {
		for (let id = 1; id <= count; id += 1) add(id, { url: url(Date.now() + 60_000) });
		const { hints, error } = await ask();
		expect(hints).toEqual(hint === undefined ? [] : [expect.stringMatching(hint)]);
		expect(sent()).toHaveLength(messages);
		if (messages === 0) expect(error?.message).toBe('50 executions wait for a reply already');
	});
});

test("n8n's tool for asking a person shows what an agent wishes in words", async () => {
	// As n8n presets it.
	const preset =
		'=The agent wants to run this tool: {{ $tool.name }}\n\nInput:\n{{ $tool.parameters }}';
	const nodeType = 'n8n-nodes-spoki.spokiHitlTool';
	const toolParameters = { name: 'Saldi', lists: [1, 2], text: 'è'.repeat(2_000) };
	await ask({ message: preset }, { nodeType, items: [{ tool: 'Campaign', toolParameters }] });
	const [{ text }] = sent();
	expect(text).toMatch(/^The agent wants to run this tool: Campaign\n\nInput:\nname: Saldi\n/);
	expect(text).toMatch(/\ntext: è+… \(shortened\)$/);
	expect(Array.from(text as string).length).toBeLessThanOrEqual(1_024);
});
