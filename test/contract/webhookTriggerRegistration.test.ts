import { sleep } from 'n8n-workflow';

import { startHarness, SENTINEL, type Harness } from '../support/harness';
import { until } from '../support/until';
import { addWebhook, calls, happen, webhooksAt } from '../support/subscriptions';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const on = (...events: string[]) => ({ events, filters: {}, options: {} });
const inbound = on('message.inbound');
const eventsAt = (url: string) => webhooksAt(harness, url).map(({ event }) => event);
const whole = (event: string) => ({
	id: expect.any(Number),
	event,
	version: 2,
	isActive: true,
	expands: ['contact'],
});
/** What a webhook of the sandbox looks like where nothing was done to it. */
const untouched = () => JSON.stringify(Array.from(harness.sandbox.data.webhook.values()));

test('each event has a subscription of its own, which brings the contact along', async () => {
	const trigger = harness.webhookTrigger(
		on('message.inbound', 'message.outbound', 'contact.created'),
	);
	await trigger.activate();
	expect(trigger.url).toMatch(/^http:\/\/localhost:5678\/webhook\/[0-9a-f-]{36}\/webhook$/);
	expect(webhooksAt(harness, trigger.url)).toEqual(
		['message.inbound', 'message.outbound', 'contact.created'].map(whole),
	);
	for (const event of ['message.inbound', 'contact.created']) {
		expect((await happen(harness, trigger, event)).started).toHaveLength(1);
	}
	const { started } = await happen(harness, trigger, 'message.outbound', { send_status: 'Error' });
	expect(started).toHaveLength(1);
});

test('events that are entered by their names are registered, each once', async () => {
	const trigger = harness.webhookTrigger({
		...on('message.inbound', 'other'),
		otherEvents: 'contact_field.updated, message.inbound, ticket.created',
	});
	await trigger.activate();
	expect(eventsAt(trigger.url)).toEqual([
		'message.inbound',
		'contact_field.updated',
		'ticket.created',
	]);
	expect((await happen(harness, trigger, 'ticket.created', { id: 4 })).started).toHaveLength(1);
});

test('switched off while it is still being switched on, nothing stays behind', async () => {
	const events = ['message.inbound', 'message.outbound', 'contact.created'];
	const trigger = harness.webhookTrigger(on(...events));
	let answer = () => {};
	const held = new Promise<void>((resolve) => (answer = resolve));
	harness.sandbox.failNext({ operation: 'webhook.create', delayMilliseconds: 1 });
	harness.sandbox.failNext({ operation: 'webhook.create', until: held });
	const activation = trigger.activate();
	await until(() => calls(harness).filter((call) => call === 'webhook.create').length === 2);
	const deactivation = trigger.deactivate();
	// Long enough for it to be over, if it did not wait for its turn.
	await sleep(200);
	answer();
	await Promise.all([activation, deactivation]);
	expect(webhooksAt(harness, trigger.url)).toEqual([]);
	await trigger.activate();
	expect(eventsAt(trigger.url)).toEqual(events);
});

test('switching on three times leaves one subscription, and only reads after the first', async () => {
	const trigger = harness.webhookTrigger(inbound);
	await trigger.activate();
	const [first] = webhooksAt(harness, trigger.url);
	harness.sandbox.requests.length = 0;
	await trigger.activate();
	await trigger.activate('update');
	expect(webhooksAt(harness, trigger.url)).toEqual([first]);
	expect(calls(harness)).toEqual(['webhook.getAll', 'webhook.getAll']);
	expect((await happen(harness, trigger, 'message.inbound')).started).toHaveLength(1);
});

test('switching off and on leaves nothing behind, and others are never touched', async () => {
	addWebhook(harness, { url: 'https://gestionale.example.com/webhook/spoki' });
	const foreign = untouched();
	const trigger = harness.webhookTrigger(inbound);
	for (const time of [1, 2, 3]) {
		await trigger.activate();
		expect([time, eventsAt(trigger.url)]).toEqual([time, ['message.inbound']]);
		await trigger.deactivate();
		expect(untouched()).toBe(foreign);
	}
	expect(trigger.staticData()).toEqual({ 'node:Spoki Webhook Trigger': expect.any(Object) });
	expect(JSON.stringify(trigger.staticData())).not.toContain('whsec');
});

test('two workflows do not touch each other', async () => {
	const [one, two] = [harness.webhookTrigger(inbound), harness.webhookTrigger(inbound)];
	await one.activate();
	await two.activate();
	expect((await happen(harness, one, 'message.inbound')).started).toHaveLength(1);
	await one.deactivate();
	expect(eventsAt(two.url)).toEqual(['message.inbound']);
	expect((await happen(harness, two, 'message.inbound')).started).toHaveLength(1);
});

test('after a crash the own leftovers are replaced: nobody knows their secrets', async () => {
	const trigger = harness.webhookTrigger(on('message.inbound', 'contact.created'));
	await trigger.activate();
	const before = webhooksAt(harness, trigger.url).map(({ id }) => id);
	trigger.restore({});
	await trigger.restart();
	expect((await happen(harness, trigger, 'message.inbound')).statuses).toEqual([401]);
	await trigger.activate();
	const after = webhooksAt(harness, trigger.url);
	expect(after).toEqual(['message.inbound', 'contact.created'].map(whole));
	expect(after.some(({ id }) => before.includes(id))).toBe(false);
	expect((await happen(harness, trigger, 'message.inbound')).started).toHaveLength(1);
});

test('a backup from before the last activation is not trusted over what Spoki has', async () => {
	const trigger = harness.webhookTrigger(inbound);
	await trigger.activate();
	const backup = trigger.staticData();
	await trigger.deactivate();
	await trigger.activate();
	trigger.restore(backup);
	await trigger.restart();
	await trigger.activate();
	expect(eventsAt(trigger.url)).toEqual(['message.inbound']);
	expect((await happen(harness, trigger, 'message.inbound')).started).toHaveLength(1);
});

test.each([
	['inactive', { is_active: false }],
	['of version 1', { version: 1 }],
	['of another secret', {}],
])('a leftover under the own address that is %s is replaced', async (_what, fields) => {
	const trigger = harness.webhookTrigger(inbound);
	const leftover = addWebhook(harness, { ...fields, url: trigger.url });
	await trigger.activate();
	expect(webhooksAt(harness, trigger.url)).toEqual([whole('message.inbound')]);
	expect(harness.sandbox.data.webhook.has(leftover.id)).toBe(false);
	expect((await happen(harness, trigger, 'message.inbound')).started).toHaveLength(1);
});

test.each([
	['switched off', { is_active: false }],
	['set to version 1', { version: 1 }],
	['given another event', { event: 'message.note' }],
])('an own subscription that somebody has %s is replaced', async (_what, fields) => {
	const trigger = harness.webhookTrigger(inbound);
	await trigger.activate();
	const [{ id }] = webhooksAt(harness, trigger.url);
	Object.assign(harness.sandbox.data.webhook.get(id) ?? {}, fields);
	await trigger.activate('update');
	expect(webhooksAt(harness, trigger.url)).toEqual([whole('message.inbound')]);
	expect((await happen(harness, trigger, 'message.inbound')).started).toHaveLength(1);
});

test.each(['message.inbound', 'message.note'])(
	'a second subscription of %s under the own address is removed, and the good one stays',
	async (event) => {
		const trigger = harness.webhookTrigger(inbound);
		await trigger.activate();
		const [good] = webhooksAt(harness, trigger.url);
		addWebhook(harness, { event, url: trigger.url });
		await trigger.activate('update');
		expect(webhooksAt(harness, trigger.url)).toEqual([good]);
	},
);

test('one that somebody has deleted is registered again', async () => {
	const trigger = harness.webhookTrigger(on('message.inbound', 'contact.created'));
	await trigger.activate();
	const [first, second] = webhooksAt(harness, trigger.url);
	harness.sandbox.data.webhook.delete(first.id);
	await trigger.activate('update');
	expect(eventsAt(trigger.url).sort()).toEqual(['contact.created', 'message.inbound']);
	expect(webhooksAt(harness, trigger.url).map(({ id }) => id)).toContain(second.id);
	expect((await happen(harness, trigger, 'message.inbound')).started).toHaveLength(1);
});

test('a changed selection changes just that', async () => {
	const trigger = harness.webhookTrigger(on('message.inbound', 'contact.created'));
	await trigger.activate();
	await trigger.publish({ parameters: on('contact.created', 'contact.deleted') });
	expect(eventsAt(trigger.url)).toEqual(['contact.created', 'contact.deleted']);
	expect((await happen(harness, trigger, 'message.inbound')).statuses).toEqual([]);
	expect((await happen(harness, trigger, 'contact.deleted')).started).toHaveLength(1);
});

test('a selection that changed without the old one being removed keeps what is still wanted', async () => {
	const trigger = harness.webhookTrigger(on('message.inbound', 'contact.created'));
	await trigger.activate();
	const kept = webhooksAt(harness, trigger.url)[1].id;
	trigger.change({ parameters: on('contact.created', 'contact.deleted') });
	await trigger.activate('update');
	expect(eventsAt(trigger.url)).toEqual(['contact.created', 'contact.deleted']);
	expect(webhooksAt(harness, trigger.url)[0].id).toBe(kept);
	expect((await happen(harness, trigger, 'contact.created')).started).toHaveLength(1);
});

test('a renamed node is registered under its new name', async () => {
	const trigger = harness.webhookTrigger(inbound);
	await trigger.activate();
	await trigger.rename('Quando scrivono');
	expect(eventsAt(trigger.url)).toEqual(['message.inbound']);
	expect((await happen(harness, trigger, 'message.inbound')).started).toHaveLength(1);
});

test('a new WEBHOOK_URL takes the subscriptions of the old address away', async () => {
	const trigger = harness.webhookTrigger(inbound);
	await trigger.activate();
	const former = trigger.url;
	trigger.change({ webhookUrl: 'https://n8n.bottega.example.com' });
	await trigger.deactivate();
	await trigger.activate();
	expect(eventsAt(former)).toEqual([]);
	expect(eventsAt(trigger.url)).toEqual(['message.inbound']);
});

test('another account gets its own subscriptions, and the former account loses them', async () => {
	const other = await startHarness({ apiKey: 'key-of-another-account' });
	const trigger = harness.webhookTrigger(inbound);
	await trigger.activate();
	const credential = { apiKey: 'key-of-another-account', baseUrl: other.sandbox.url };
	await trigger.publish({ credential });
	expect(eventsAt(trigger.url)).toEqual([]);
	expect(webhooksAt(other, trigger.url)).toEqual([whole('message.inbound')]);
	expect((await happen(other, trigger, 'message.inbound')).started).toHaveLength(1);
	await other.sandbox.close();
});

test('a key that was exchanged for that of another account works after switching off and on', async () => {
	const other = await startHarness({ apiKey: 'key-of-another-account' });
	const trigger = harness.webhookTrigger(inbound);
	await trigger.activate();
	trigger.change({
		credential: { apiKey: 'key-of-another-account', baseUrl: other.sandbox.url },
	});
	await trigger.deactivate();
	await trigger.activate();
	expect(webhooksAt(other, trigger.url)).toEqual([whole('message.inbound')]);
	expect((await happen(other, trigger, 'message.inbound')).started).toHaveLength(1);
	await other.sandbox.close();
});

test.each([
	['by pages of two', { pageSize: 2, maxPageSize: 2 }],
	['oldest first', { order: 'oldest' as const }],
])('the own are found in a list that comes %s', async (_how, options) => {
	const full = await startHarness(options);
	for (let count = 0; count < 9; count += 1) {
		addWebhook(full, { url: `https://gestionale.example.com/${count}` });
	}
	const others = full.sandbox.data.webhook.size;
	const trigger = full.webhookTrigger(on('message.inbound', 'contact.created'));
	await trigger.activate();
	trigger.restore({});
	await trigger.activate();
	expect(webhooksAt(full, trigger.url).map(({ event }) => event)).toEqual([
		'message.inbound',
		'contact.created',
	]);
	await trigger.deactivate();
	expect(webhooksAt(full, trigger.url)).toEqual([]);
	expect(full.sandbox.data.webhook.size).toBe(others);
	await full.sandbox.close();
});

test('the own are found in a list that comes whole, with blank and odd entries', async () => {
	const trigger = harness.webhookTrigger(inbound);
	const leftover = addWebhook(harness, { url: `${trigger.url}/` });
	const body = [null, 'x', {}, { id: 7, url: null }, { id: 8, url: 'nowhere' }, leftover];
	harness.sandbox.failNext({ operation: 'webhook.getAll', times: 2, status: 200, body });
	await trigger.activate();
	expect(harness.sandbox.data.webhook.has(leftover.id)).toBe(false);
	expect(webhooksAt(harness, trigger.url)).toEqual([whole('message.inbound')]);
});

test('n8n 1 registers again when it starts, and finds everything as it was', async () => {
	const trigger = harness.webhookTrigger(inbound, { isN8n1: true });
	await trigger.activate();
	harness.sandbox.requests.length = 0;
	await trigger.restart();
	expect(calls(harness)).toEqual(['webhook.getAll']);
	expect((await happen(harness, trigger, 'message.inbound')).started).toHaveLength(1);
});

describe('Listen for test event', () => {
	test('has an address and a subscription of its own, which go with the first event', async () => {
		const trigger = harness.webhookTrigger(inbound);
		await trigger.listen();
		expect(trigger.testUrl).toContain('/webhook-test/');
		expect(webhooksAt(harness, trigger.testUrl)).toEqual([whole('message.inbound')]);
		const { statuses, started } = await happen(harness, trigger, 'message.inbound');
		expect([statuses, started.length]).toEqual([[200], 1]);
		expect(webhooksAt(harness, trigger.testUrl)).toEqual([]);
		expect(trigger.staticData()).toEqual({});
	});

	test('goes on after a forged delivery, and ends by hand', async () => {
		const trigger = harness.webhookTrigger(inbound);
		await trigger.listen();
		const forged = await happen(harness, trigger, 'message.inbound', {}, { secret: 'whsec_guess' });
		expect([forged.statuses, forged.started]).toEqual([[401], []]);
		await trigger.stopListening();
		expect(webhooksAt(harness, trigger.testUrl)).toEqual([]);
	});

	test('beside an active workflow leaves that alone', async () => {
		const trigger = harness.webhookTrigger(inbound);
		await trigger.activate();
		const stored = trigger.staticData();
		await trigger.listen();
		const { started, statuses } = await happen(harness, trigger, 'message.inbound');
		expect([statuses, started.length]).toEqual([[200, 200], 2]);
		expect(webhooksAt(harness, trigger.testUrl)).toEqual([]);
		expect(webhooksAt(harness, trigger.url)).toEqual([whole('message.inbound')]);
		const [subscriptions] = [stored, trigger.staticData()].map(
			(data) => data['node:Spoki Webhook Trigger'].subscriptions,
		);
		expect(subscriptions).toHaveLength(1);
		expect((await happen(harness, trigger, 'message.inbound')).started).toHaveLength(1);
	});

	test('what a test left behind when n8n ended goes with the next one', async () => {
		const trigger = harness.webhookTrigger(inbound);
		await trigger.listen();
		await trigger.restart();
		await trigger.listen();
		expect(webhooksAt(harness, trigger.testUrl)).toEqual([whole('message.inbound')]);
		expect((await happen(harness, trigger, 'message.inbound')).started).toHaveLength(1);
	});
});

test('nothing that n8n keeps or logs holds the key', async () => {
	const trigger = harness.webhookTrigger(inbound);
	await trigger.activate();
	await happen(harness, trigger, 'message.inbound');
	await trigger.deactivate();
	expect(JSON.stringify([trigger.logs, trigger.staticData(), trigger.executions])).not.toContain(
		SENTINEL,
	);
});
