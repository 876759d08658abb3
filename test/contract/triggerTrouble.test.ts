import { sleep } from 'n8n-workflow';

import { openShop, type Shop } from '../support/shop';
import { activated, arrive, both, polled, tickets } from '../support/triggers';

let shop: Shop;
beforeEach(async () => {
	shop = await openShop();
});
afterEach(() => shop.sandbox.close());

const json = { 'content-type': 'application/json' };

describe('when Spoki is in trouble', () => {
	const busy = (times: number) =>
		shop.sandbox.failNext({
			operation: 'ticket.getAll',
			times,
			status: 503,
			headers: json,
			body: { detail: 'Busy' },
		});

	test('five polls in a row are patient, then the owner is told, and nothing is lost', async () => {
		const trigger = await activated(shop, tickets);
		const before = trigger.staticData();
		const ids = arrive(shop, 'ticket', 2);
		busy(6);
		for (let polls = 0; polls < 4; polls++) expect(await trigger.poll()).toBeNull();
		for (let polls = 0; polls < 2; polls++) {
			await expect(trigger.poll()).rejects.toMatchObject({
				message: expect.stringMatching(/^Busy/),
				description: expect.stringMatching(/^[56] polls in a row failed\. Nothing is lost/),
				failure: { cause: 'temporarily-unavailable' },
			});
		}
		expect(trigger.staticData()).toEqual(before);
		expect(await polled(trigger)).toEqual(ids);
		busy(1);
		expect(await trigger.poll()).toBeNull();
	});

	test('a single request is sent in a poll that fails', async () => {
		const trigger = await activated(shop, tickets);
		busy(1);
		await trigger.poll();
		expect(shop.sandbox.requests).toHaveLength(2);
	});

	test('with one event, the other one still comes', async () => {
		const trigger = await activated(shop, both);
		busy(5);
		for (let polls = 0; polls < 5; polls++) {
			const ids = arrive(shop, 'contact');
			expect(await polled(trigger)).toEqual(ids);
		}
		await expect(
			(async () => {
				busy(1);
				await trigger.poll();
			})(),
		).rejects.toThrow('Busy');
	});

	test.each([401, 403])('a key that is refused with %i is told at once', async (status) => {
		const trigger = await activated(shop, tickets);
		const before = trigger.staticData();
		shop.sandbox.failNext({ status, headers: json, body: { detail: 'No such key.' } });
		await expect(trigger.poll()).rejects.toMatchObject({
			message: 'No such key.',
			description: expect.stringMatching(/Check the API key/),
			failure: { cause: 'credential-invalid' },
		});
		expect(trigger.staticData()).toEqual(before);
	});

	test('the activation survives a used-up limit, and the next poll takes the baseline', async () => {
		shop.sandbox.failNext({ status: 429, headers: { 'retry-after': '1' } });
		const trigger = await activated(shop, tickets);
		expect(trigger.staticData()).toEqual({});
		// The limit is known to be used up: nothing is asked.
		expect(await trigger.poll()).toBeNull();
		expect(shop.sandbox.requests).toHaveLength(1);
		await sleep(1_100);
		expect(await trigger.poll()).toBeNull();
		const ids = arrive(shop, 'ticket');
		expect(await polled(trigger)).toEqual(ids);
	});

	test('an answer that is no list is not taken for an empty one', async () => {
		const trigger = await activated(shop, tickets);
		const ids = arrive(shop, 'ticket');
		shop.sandbox.failNext({ status: 200, headers: json, body: { detail: 'maintenance' } });
		expect(await trigger.poll()).toBeNull();
		expect(trigger.logs.join()).toMatch(/something else than a list/);
		expect(await polled(trigger)).toEqual(ids);
	});
});
