import { byPhone, startHarness, type Harness } from '../support/harness';

const phone = '+390000000001';
const parameters = {
	resource: 'message',
	operation: 'sendAndWait',
	phone: byPhone(phone),
	message: 'May we refund 49 euros?',
};

let harness: Harness;
beforeAll(async () => {
	harness = await startHarness({ enforceLimits: false });
});
beforeEach(() => harness.sandbox.reset());
afterAll(() => harness.sandbox.close());

const ask = async () =>
	await harness.wait({ parameters: { ...parameters, options: { pacing: 'onlyWhenRefused' } } });

test('only those that still wait count: after an answer there is room for another question', async () => {
	for (let count = 0; count < 35; count += 1) expect((await ask()).error).toBeUndefined();
	// With those that wait, more than may wait at a time; and no more than may be removed in a minute.
	for (let count = 0; count < 25; count += 1) {
		const run = await ask();
		expect(run.error).toBeUndefined();
		const { answers } = await harness.sandbox.deliver(
			'message.inbound',
			{ from_phone: phone, text: 'Approve' },
			{ send: run.waiting.receive, webhookId: lastWebhook() },
		);
		expect(answers[0].body).toContain('resumed');
	}
	for (let count = 35; count < 50; count += 1) expect((await ask()).error).toBeUndefined();
	expect((await ask()).error?.message).toBe('50 executions wait for a reply already');
});

function lastWebhook() {
	return Array.from(harness.sandbox.data.webhook.keys()).pop();
}
