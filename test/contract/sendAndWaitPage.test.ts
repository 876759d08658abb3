import { byPhone, startHarness, type Harness } from '../support/harness';

const panel = {
	resource: 'message',
	operation: 'sendAndWait',
	phone: byPhone('+390000000001'),
	message: 'Is <b>CV-1042</b> right & ready?',
	answerBy: 'link',
};
const formFields = {
	field: [
		{ label: 'Your "size"', type: 'choice', choices: 'S, M, L', required: true },
		{ label: 'How many', type: 'number' },
		{ label: 'When', type: 'date' },
		{ label: 'Why', type: 'longText' },
	],
};

let harness: Harness;
beforeAll(async () => {
	harness = await startHarness({ enforceLimits: false });
});
afterAll(() => harness.sandbox.close());

const ask = async (parameters: object = {}) => {
	const options = { pacing: 'onlyWhenRefused', thanks: 'Grazie!' };
	return (await harness.wait({ parameters: { ...panel, options, ...parameters } })).waiting;
};
const formOf = { responseType: 'customForm', formFields };

test('opening the page answers nothing, however often', async () => {
	const waiting = await ask();
	for (const method of ['GET', 'GET', 'HEAD'] as const) {
		const { status, body } = await waiting.receive({ method });
		expect(status).toBe(200);
		expect(body).toContain('Is &lt;b&gt;CV-1042&lt;/b&gt; right &amp; ready?');
		expect(body).toContain('<button name="answer" value="0">Approve</button>');
		expect(body).not.toMatch(/<script|REPLY_LINK|https?:/);
	}
	expect(waiting.resumed).toEqual([]);
});

test.each([
	[
		'an approval',
		{},
		{ answer: '0' },
		{ reply: 'Approve', approved: true, buttonPayload: 'approve' },
	],
	['a refusal', {}, { answer: '1' }, { reply: 'Decline', approved: false }],
	[
		'a choice',
		{ responseType: 'choice', buttons: { button: [{ text: 'A', payload: 'a' }, { text: 'B' }] } },
		{ answer: '1' },
		{ reply: 'B', buttonPayload: 'B', approved: null },
	],
	[
		'free text',
		{ responseType: 'freeText' },
		{ answer: ' Domani 🏺 ' },
		{ reply: 'Domani 🏺', approved: null },
	],
	[
		'a form',
		formOf,
		{ field0: 'M', field1: '1.5', field2: '2026-12-01', field3: '' },
		{
			formAnswers: { 'Your "size"': 'M', 'How many': 1.5, When: '2026-12-01', Why: null },
			reply: null,
		},
	],
])('%s by POST', async (_, parameters, form, item) => {
	const waiting = await ask(parameters);
	const { status, body } = await waiting.receive({ form });
	expect(status).toBe(200);
	expect(body).toContain('Grazie!');
	const common = { answeredBy: 'link', timedOut: false, phone: '+390000000001' };
	expect(waiting.resumed).toMatchObject([[{ json: { ...common, ...item } }]]);
});

test.each<[string, object, Record<string, string>]>([
	['no button', {}, {}],
	['a button that is not there', {}, { answer: '2' }],
	['words in the place of a button', {}, { answer: 'Approve' }],
	['no words', { responseType: 'freeText' }, { answer: '  ' }],
	['nothing where something is required', formOf, { field1: '1' }],
	['a choice that is none', formOf, { field0: 'XL' }],
	['a number that is none', formOf, { field0: 'M', field1: 'many' }],
	['a day that is none', formOf, { field0: 'M', field2: '2026-13-40' }],
])('%s is no answer, and the page says so', async (_, parameters, form) => {
	const waiting = await ask(parameters);
	const { status, body } = await waiting.receive({ form });
	expect(status).toBe(400);
	expect(body).toContain('class="wrong"');
	expect(waiting.resumed).toEqual([]);
});

test('of two who answer together one counts', async () => {
	const waiting = await ask();
	await Promise.all([
		waiting.receive({ form: { answer: '0' } }),
		waiting.receive({ form: { answer: '1' } }),
	]);
	expect(waiting.resumed).toHaveLength(1);
});

test('a delivery of Spoki is no answer to a page', async () => {
	const waiting = await ask();
	const { answers } = await harness.sandbox.deliver(
		'message.inbound',
		{ text: 'Approve' },
		{ send: waiting.receive },
	);
	expect(answers.every(({ status }) => status === 400)).toBe(true);
	expect(waiting.resumed).toEqual([]);
});
