import * as fc from 'fast-check';

import { asked as phone, deliverTo, question } from '../support/answers';
import { SENTINEL, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeAll(async () => {
	harness = await startHarness({ enforceLimits: false });
});
beforeEach(() => harness.sandbox.reset());
afterAll(() => harness.sandbox.close());

const ask = async (parameters: object = {}, settings: object = {}) => {
	const pacing = { pacing: 'onlyWhenRefused' };
	const run = await harness.wait({
		parameters: { ...question, options: pacing, ...parameters },
		...settings,
	});
	const [asked] = harness.sandbox.data.sentMessages.slice(-1);
	const [webhookId] = [...harness.sandbox.data.webhook.keys()].slice(-1);
	return { ...run, asked, webhookId };
};
type Asked = Awaited<ReturnType<typeof ask>>;
const reply = (
	{ waiting, webhookId }: Asked,
	fields: object = {},
	options: object = {},
	event?: string,
) =>
	deliverTo(harness, waiting, { from_phone: phone, ...fields }, { webhookId, ...options }, event);
const itemOf = ({ waiting }: Asked) => waiting.resumed[0]?.[0].json;

describe('an answer', () => {
	test.each([
		[0, true, 'approve'],
		[1, false, 'decline'],
	])('button %i', async (place, approved, buttonPayload) => {
		const asked = await ask();
		const [text, payload] = [asked.asked.buttons[place].text, asked.asked.buttons[place].payload];
		const { status } = await reply(asked, { text, payload, timestamp_ms: Date.now() + 5_000 });
		expect(status).toBe(200);
		expect(asked.waiting.resumed).toHaveLength(1);
		expect(itemOf(asked)).toMatchObject({ reply: text, buttonPayload, approved, timedOut: false });
		expect(itemOf(asked)).toMatchObject({
			answeredBy: 'chat',
			phone,
			sentMessageId: asked.asked.uuid,
		});
		// Its webhook is gone, and nothing else.
		expect(harness.sandbox.data.webhook.has(asked.webhookId)).toBe(false);
		expect(harness.sandbox.requests.slice(-1)).toMatchObject([{ operation: 'webhook.delete' }]);
	});

	test.each([
		[' sì ', true],
		['NO', false],
		['Sì, ma domani', null],
		['👍', null],
		['', null],
	])('the words %p are an approval: %p', async (text, approved) => {
		const asked = await ask({ approveLabel: 'Sì', declineLabel: 'No' });
		await reply(asked, { text });
		expect(itemOf(asked)).toMatchObject({ reply: text || null, approved });
	});

	test('whatever is written, only the two words decide', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 12 }), async (text) => {
				const asked = await ask();
				await reply(asked, { text });
				const word = text.trim().toLowerCase();
				const approved = ['approve', 'decline'].includes(word) ? word === 'approve' : null;
				expect(itemOf(asked)?.approved).toBe(approved);
			}),
			{ numRuns: 25 },
		);
	});

	test("n8n's tool for asking gets unclear words as such, and a clear answer as one", async () => {
		const settings = { nodeType: 'n8n-nodes-spoki.spokiHitlTool' };
		const unclear = await ask({}, settings);
		await reply(unclear, { text: 'Ask Marco first' });
		expect(itemOf(unclear)).toMatchObject({ approved: null, chatInput: 'Ask Marco first' });
		const clear = await ask({}, settings);
		await reply(clear, { text: 'Approve' });
		expect(itemOf(clear)).not.toHaveProperty('chatInput');
	});

	test('a picture without words is one', async () => {
		const asked = await ask({ responseType: 'freeText' });
		const media = [{ media: 'https://example.com/1.jpg', content_type: 'image/jpeg' }];
		await reply(asked, { text: null, content_type: 'Image', mediamessage_set: media });
		expect(itemOf(asked)).toMatchObject({
			reply: null,
			contentType: 'Image',
			media: [{ type: 'image/jpeg' }],
		});
	});

	test('the node may have any name', async () => {
		const settings = { name: `"}}' \\ {{ $json }} è 🏺` };
		const asked = await ask({}, { settings });
		await reply(asked, { text: 'Approve' });
		expect(itemOf(asked)).toMatchObject({ approved: true });
	});

	test('of four at the same moment one counts', async () => {
		const asked = await ask();
		await Promise.all(Array.from({ length: 4 }, () => reply(asked, { text: 'Approve' })));
		expect(asked.waiting.resumed).toHaveLength(1);
	});

	test('counts although its webhook cannot be removed', async () => {
		const asked = await ask();
		harness.sandbox.failNext({ operation: 'webhook.delete', status: 500, body: 'no' });
		await reply(asked, { text: 'Approve' });
		expect(itemOf(asked)).toMatchObject({ approved: true });
		expect(asked.waiting.logs.join()).toMatch(/a webhook is left behind for now/);
	});
});

describe('attacks and strangers change nothing', () => {
	const other = 'whsec_somebodyelse';
	const cut = (body: Buffer) => body.subarray(0, -3);
	const changed = (body: Buffer) => Buffer.from(body.toString().replace('Approve', 'approve'));
	test.each<[string, object, object, string?]>([
		['forged', {}, { signature: `t=${Math.floor(Date.now() / 1_000)},v2=${'0'.repeat(64)}` }],
		['of another secret', {}, { secret: other }],
		['without a signature', {}, { signature: null }],
		['with an empty one', {}, { signature: '' }],
		['too old', {}, { ageSeconds: 301 }],
		['of the future', {}, { ageSeconds: -310 }],
		['changed behind the signature', {}, { bytes: changed }],
		[
			'with another header of its own',
			{},
			{ signature: null, headers: { 'x-spoki-waiting': 't=1,v2=00' } },
		],
		['cut off', {}, { bytes: cut }],
		['a stranger', { from_phone: '+390000000002' }, {}],
		['a longer number', { from_phone: `${phone}1` }, {}],
		['nobody', { from_phone: null }, {}],
		['our own message', { direction: 'Outbound', to_phone: phone }, {}],
		['from before the question', { timestamp_ms: Date.now() - 3_600_000 }, {}],
		["another question's button", { payload: 'approve#00000000' }, {}],
	])('%s', async (_, fields, options, ...[event]) => {
		const asked = await ask();
		await reply(asked, { text: 'Approve', ...fields }, options, event);
		expect(asked.waiting.resumed).toEqual([]);
		expect(harness.sandbox.data.webhook.has(asked.webhookId)).toBe(true);
		await reply(asked, { text: 'Approve' });
		expect(asked.waiting.resumed).toHaveLength(1);
	});

	test('what is no delivery at all', async () => {
		const { waiting } = await ask();
		const json = { 'content-type': 'application/json' };
		expect(await waiting.receive({ method: 'GET' })).toMatchObject({ status: 200 });
		expect(await waiting.receive({})).toMatchObject({ status: 401 });
		expect(await waiting.receive({ form: { answer: '0' } })).toMatchObject({ status: 401 });
		const list = { headers: json, body: Buffer.from('[1]') };
		expect(await waiting.receive(list)).toMatchObject({ status: 401 });
		expect(waiting.resumed).toEqual([]);
	});

	test('with another key in the credential nothing counts, and n8n says why', async () => {
		const { waiting, webhookId } = await ask();
		waiting.changeCredential({ apiKey: 'another', baseUrl: harness.sandbox.url });
		const { status } = await deliverTo(harness, waiting, { from_phone: phone }, { webhookId });
		expect(status).toBe(500);
		expect(waiting.resumed).toEqual([]);
		expect(waiting.logs.join()).toMatch(/an answer could not be read/);
	});
});

test('neither the key nor the secret is readable in what n8n keeps', async () => {
	const { waiting, webhookId } = await ask();
	const secret = harness.sandbox.data.webhookSecrets.get(webhookId) as string;
	expect(secret).toMatch(/^whsec_/);
	expect(waiting.stored).not.toContain(secret);
	expect(waiting.stored).not.toContain(secret.slice(6));
	expect(waiting.stored).not.toContain(SENTINEL);
});
