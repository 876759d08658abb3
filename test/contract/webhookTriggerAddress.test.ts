import { startHarness, SENTINEL, type Harness } from '../support/harness';
import { nock, useNock } from '../support/nocked';
import { webhooksAt } from '../support/subscriptions';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(async () => {
	await harness.sandbox.close();
});
useNock();

const inbound = { events: ['message.inbound'], filters: {}, options: {} };

test.each([
	'http://localhost:5678',
	'https://localhost',
	'http://127.0.0.1:5678',
	'https://192.168.1.20',
	'http://n8n.bottega.example.com',
	'https://n8n.local',
	'https://[::1]:5678',
])('Spoki is not given %s, and the error says what to do', async (webhookUrl) => {
	const baseUrl = 'https://api.spoki.com';
	const listed = nock(baseUrl).get('/api/1/external-webhooks/').times(5).query(true);
	listed.reply(200, []);
	const created = nock(baseUrl).persist().post('/api/1/external-webhooks/').reply(201, {});
	const trigger = harness.webhookTrigger(inbound, {
		webhookUrl,
		credential: { apiKey: SENTINEL, baseUrl },
	});
	const { message } = await trigger.activate().then(
		() => new Error('It was switched on'),
		(error: Error) => error,
	);
	expect(message).toMatch(/^Spoki cannot reach this n8n at http/);
	expect(message).toContain(trigger.url.slice(0, 60));
	expect(message).toMatch(/Whoever runs n8n sets it as WEBHOOK_URL; then .*\.$/);
	expect(created.isDone()).toBe(false);
});

test.each(['https://n8n.bottega.example.com', 'http://localhost:5678', 'http://192.168.1.20:5678'])(
	'a Spoki in the own network is given %s',
	async (webhookUrl) => {
		const trigger = harness.webhookTrigger(inbound, { webhookUrl });
		await trigger.activate();
		expect(webhooksAt(harness, trigger.url)).toHaveLength(1);
	},
);

test('the real Spoki is given a public address', async () => {
	const baseUrl = 'https://api.spoki.com';
	// At one address and with one key, other tests have used up the limit.
	const apiKey = 'a key of its own';
	nock(baseUrl).persist().get('/api/1/external-webhooks/').query(true).reply(200, []);
	const given: unknown[] = [];
	nock(baseUrl)
		.post('/api/1/external-webhooks/', (body) => given.push(body) > 0)
		.reply(201, { id: 7, secret: 'whsec_of_nock' });
	nock(baseUrl).post('/api/1/external-webhooks/7/expands/').reply(200, {});
	const trigger = harness.webhookTrigger(inbound, {
		webhookUrl: 'https://n8n.bottega.example.com',
		credential: { apiKey, baseUrl },
	});
	await trigger.activate();
	expect(given).toEqual([
		{ event: 'message.inbound', version: 2, url: trigger.url, is_active: true },
	]);
});
