import { startHarness, type Harness } from '../support/harness';
import { activated, arrive, contacts, polled, tickets } from '../support/triggers';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

describe('requests', () => {
	test('of a poll stop when its time is over, and the next poll carries on', async () => {
		await harness.sandbox.close();
		harness = await startHarness({ maxPageSize: 5 });
		const trigger = await activated(harness, tickets, { pollBudgetMilliseconds: 400 });
		const ids = arrive(harness, 'ticket', 20);
		harness.sandbox.failNext({ operation: 'ticket.getAll', times: 20, delayMilliseconds: 150 });
		const parts: string[][] = [];
		while (parts.flat().length < ids.length && parts.length < 9) parts.push(await polled(trigger));
		expect(parts.length).toBeGreaterThan(1);
		expect(parts.flat()).toEqual(ids);
	});

	test('are not waited for: a poll without one to spare gives nothing', async () => {
		const others = Array.from({ length: 60 }, () => ({}));
		const trigger = await activated(harness, tickets);
		await harness.run({
			parameters: { resource: 'ticket', operation: 'getAll', limit: 1, options: { maxWait: 0 } },
			items: others,
			onError: 'continueRegularOutput',
		});
		const ids = arrive(harness, 'ticket');
		const { length } = harness.sandbox.requests;
		expect(await trigger.poll()).toBeNull();
		expect(harness.sandbox.requests).toHaveLength(length);
		expect(harness.sandbox.requests.some(({ status }) => status === 429)).toBe(false);
		expect(trigger.logs.join()).toMatch(/no request is left for 'Ticket Created'/);
		expect(ids).toHaveLength(1);
	});

	test('are at most 30 in one poll, also where all pages have to be read', async () => {
		await harness.sandbox.close();
		harness = await startHarness({ order: 'shuffled', maxPageSize: 1, contacts: 60 });
		const trigger = await activated(harness, contacts);
		expect(harness.sandbox.requests).toHaveLength(30);
		await trigger.poll();
		expect(harness.sandbox.requests).toHaveLength(60);
	});

	test('for a page that is gone after deletions do no harm', async () => {
		await harness.sandbox.close();
		harness = await startHarness({ order: 'oldest', maxPageSize: 10 });
		const trigger = await activated(harness, tickets);
		const { ticket } = harness.sandbox.data;
		for (const id of [...ticket.keys()].slice(0, 15)) ticket.delete(id);
		const ids = arrive(harness, 'ticket', 2);
		expect(await polled(trigger)).toEqual(ids);
		expect(harness.sandbox.requests.some(({ status }) => status === 404)).toBe(true);
	});

	test('are as few with n8n 1, which does not say how long a poll may take', async () => {
		const trigger = await activated(harness, tickets, { pollBudgetMilliseconds: null });
		const ids = arrive(harness, 'ticket');
		expect(await polled(trigger)).toEqual(ids);
		expect(harness.sandbox.requests).toHaveLength(2);
	});
});
