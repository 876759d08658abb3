import { openAnsweringServer } from '../support/answeringServer';
import { byPhone, startHarness, type Harness } from '../support/harness';

const event = 'message.inbound';
const people = ['+390000000001', '+390000000002', '+390000000003'];

let harness: Harness;
let n8n: Awaited<ReturnType<typeof openAnsweringServer>>;
beforeEach(async () => {
	harness = await startHarness();
	n8n = await openAnsweringServer();
});
afterEach(async () => {
	await n8n.close();
	await harness.sandbox.close();
});

/** A workflow with a trigger that is switched on, and reached over the network. */
async function openTrigger(parameters: object = {}, settings: object = {}) {
	const trigger = harness.webhookTrigger(
		{ events: [event], ...parameters },
		{ webhookUrl: n8n.url, ...settings },
	);
	await trigger.activate();
	n8n.on(new URL(trigger.url).pathname, (incoming) => trigger.receive(incoming));
	return trigger;
}

let execution = 900;

/** Asks somebody; the answer comes through the trigger. */
async function ask(phone: string, triggerUrl: string, settings: object = {}) {
	execution += 1;
	const executionId = String(execution);
	const run = await harness.wait({
		parameters: {
			resource: 'message',
			operation: 'sendAndWait',
			...{ phone: byPhone(phone), message: 'Did it arrive?', responseType: 'freeText' },
			options: { triggerUrl },
		},
		executionId,
		waitingUrl: `${n8n.url}/webhook-waiting`,
		...settings,
	});
	n8n.on(`/webhook-waiting/${executionId}/2`, run.waiting.receive);
	return run;
}

/** Delivers a reply to the trigger's webhook. */
async function reply(
	trigger: ReturnType<Harness['webhookTrigger']>,
	from_phone: string,
	fields: object = {},
) {
	const webhookId = [...harness.sandbox.data.webhook.keys()].slice(-1)[0];
	return await harness.sandbox.deliver(
		event,
		{ from_phone, text: 'Yes', ...fields },
		{ webhookId, send: trigger.receive },
	);
}

test('each gets the reply of its own contact, through one webhook', async () => {
	const trigger = await openTrigger();
	const webhooks = harness.sandbox.data.webhook.size;
	const asked = [];
	for (const phone of people) asked.push(await ask(phone, trigger.url));
	expect(harness.sandbox.data.webhook.size).toBe(webhooks);
	await reply(trigger, people[1], { text: 'No' });
	await reply(trigger, '+390000000009');
	expect(asked.map(({ waiting }) => waiting.resumed.length)).toEqual([0, 1, 0]);
	expect(asked[1].waiting.resumed[0][0].json).toMatchObject({ reply: 'No', phone: people[1] });
	// The workflow of the trigger starts for each of them as always.
	expect(trigger.executions).toHaveLength(2);
	// Who was answered is not asked again.
	await reply(trigger, people[1]);
	expect(asked[1].waiting.resumed).toHaveLength(1);
});

test('after a restart of n8n as well, and many at once', async () => {
	const trigger = await openTrigger();
	// What the database wrote first is there last.
	trigger.writeMilliseconds = Array.from({ length: 20 }, (_, index) => 400 - 20 * index);
	const asked = await Promise.all(
		Array.from({ length: 20 }, (_, index) =>
			ask(`+3900000010${String(index).padStart(2, '0')}`, trigger.url),
		),
	);
	await trigger.restart();
	for (const [index, { waiting }] of asked.entries()) {
		await reply(trigger, `+3900000010${String(index).padStart(2, '0')}`);
		expect(waiting.resumed).toHaveLength(1);
	}
	expect(JSON.stringify(trigger.staticData())).not.toMatch(/\+?3900000010/);
});

test('an execution that takes no answer yet gets it a moment later', async () => {
	const trigger = await openTrigger();
	const { waiting } = await ask(people[0], trigger.url);
	let refusals = 0;
	n8n.on(`/webhook-waiting/${execution}/2`, async (incoming) => {
		refusals += 1;
		return refusals === 1 ? { status: 409, body: '{}' } : await waiting.receive(incoming);
	});
	await reply(trigger, people[0]);
	expect(waiting.resumed).toHaveLength(1);
});

test('an execution that was stopped is not asked again', async () => {
	const trigger = await openTrigger();
	await ask(people[0], trigger.url);
	let refusals = 0;
	const message = `The execution "${execution}" has finished with error.`;
	n8n.on(`/webhook-waiting/${execution}/2`, async () => {
		refusals += 1;
		return { status: 409, body: JSON.stringify({ code: 409, message }) };
	});
	await reply(trigger, people[0]);
	await reply(trigger, people[0]);
	expect(refusals).toBe(1);
});

describe('nothing is sent where no reply would come', () => {
	test.each<[string, object, object, RegExp]>([
		[
			'of another event',
			{ events: ['message.outbound'] },
			{},
			/Choose the event 'Message Received'/,
		],
		[
			'of another account',
			{},
			{ credential: { apiKey: 'another', baseUrl: '' } },
			/Choose the same one/,
		],
	])('a trigger %s', async (_, parameters, change, wayOut) => {
		const trigger = await openTrigger(parameters);
		trigger.change(change);
		const { error } = await ask(people[0], trigger.url);
		expect(error?.message).toMatch(/the trigger did not take the wish/);
		expect(error?.description).toMatch(wayOut);
		expect(harness.sandbox.data.sentMessages).toEqual([]);
	});

	test('a trigger that is switched off', async () => {
		const trigger = await openTrigger();
		await trigger.deactivate();
		const { error } = await ask(people[0], trigger.url);
		expect(error?.description).toMatch(/Switch the workflow with the trigger on/);
		expect(harness.sandbox.data.sentMessages).toEqual([]);
	});
});

test('nobody else can have replies handed over, or hand over a reply', async () => {
	const trigger = await openTrigger();
	const { waiting } = await ask(people[0], trigger.url);
	const wish = { phone: people[0], url: `${n8n.url}/elsewhere`, until: Date.now() + 60_000 };
	const headers = {
		'content-type': 'application/json',
		'x-spoki-waiting': `t=${Math.floor(Date.now() / 1_000)},v2=${'0'.repeat(64)}`,
	};
	const body = Buffer.from(JSON.stringify(wish));
	expect(await trigger.receive({ headers, body })).toMatchObject({ status: 401 });
	expect(await waiting.receive({ headers, body })).toMatchObject({ status: 401 });
	// What Spoki signed for its own webhook is not for the execution.
	await harness.sandbox.deliver(event, { from_phone: people[0] }, { send: waiting.receive });
	expect(waiting.resumed).toEqual([]);
	await reply(trigger, people[0]);
	expect(waiting.resumed).toHaveLength(1);
});
