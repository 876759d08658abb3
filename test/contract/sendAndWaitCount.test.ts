import { asked, deliverTo, question } from '../support/answers';
import { startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeAll(async () => {
	harness = await startHarness({ enforceLimits: false });
});
beforeEach(() => harness.sandbox.reset());
afterAll(() => harness.sandbox.close());

const ask = async () =>
	await harness.wait({ parameters: { ...question, options: { pacing: 'onlyWhenRefused' } } });

test('only those that still wait count: after an answer there is room for another question', async () => {
	for (let count = 0; count < 35; count += 1) expect((await ask()).error).toBeUndefined();
	// With those that wait, more than may wait at a time; and no more than may be removed in a minute.
	for (let count = 0; count < 25; count += 1) {
		const run = await ask();
		expect(run.error).toBeUndefined();
		const { body } = await deliverTo(harness, run.waiting, { from_phone: asked, text: 'Approve' });
		expect(body).toContain('resumed');
	}
	for (let count = 35; count < 50; count += 1) expect((await ask()).error).toBeUndefined();
	expect((await ask()).error?.message).toBe('50 executions wait for a reply already');
});
