import { sleep } from 'n8n-workflow';

import { startHarness, type Harness } from '../support/harness';
import { movableClock } from '../support/passingMinutes';
import { activated, arrive, both, polled, tickets } from '../support/triggers';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const json = { 'content-type': 'application/json' };

describe('when Spoki is in trouble', () => {
	const busy = (times: number) =>
		harness.sandbox.failNext({
			operation: 'ticket.getAll',
			times,
			status: 503,
			headers: json,
			body: { detail: 'Busy' },
		});

	test('five polls in a row are patient, then the owner is told, and nothing is lost', async () => {
		const trigger = await activated(harness, tickets);
		const before = trigger.staticData();
		const ids = arrive(harness, 'ticket', 2);
		busy(6);
		for (let polls = 0; polls < 4; polls++) expect(await trigger.poll()).toBeNull();
		await expect(trigger.poll()).rejects.toMatchObject({
			message: expect.stringMatching(/^Busy/),
			description: expect.stringMatching(/^5 polls in a row failed\. Nothing is lost/),
			failure: { cause: 'temporarily-unavailable' },
		});
		expect(await trigger.poll()).toBeNull();
		expect(trigger.staticData()).toEqual(before);
		expect(await polled(trigger)).toEqual(ids);
		busy(1);
		expect(await trigger.poll()).toBeNull();
	});

	test('a single request is sent in a poll that fails', async () => {
		const trigger = await activated(harness, tickets);
		busy(1);
		await trigger.poll();
		expect(harness.sandbox.requests).toHaveLength(2);
	});

	test('with one event, the other one still comes', async () => {
		const trigger = await activated(harness, both);
		busy(5);
		for (let polls = 0; polls < 5; polls++) {
			const ids = arrive(harness, 'contact');
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
		const trigger = await activated(harness, tickets);
		const before = trigger.staticData();
		harness.sandbox.failNext({ status, headers: json, body: { detail: 'No such key.' } });
		await expect(trigger.poll()).rejects.toMatchObject({
			message: 'No such key.',
			description: expect.stringMatching(/Check the API key/),
			failure: { cause: 'credential-invalid' },
		});
		expect(trigger.staticData()).toEqual(before);
	});

	test('A6: a firewall in between is waited for, and says nothing of the key', async () => {
		const trigger = await activated(harness, tickets);
		const ids = arrive(harness, 'ticket');
		const headers = { 'content-type': 'text/html' };
		harness.sandbox.failNext({ status: 403, headers, body: '<html>Blocked</html>' });
		expect(await trigger.poll()).toBeNull();
		expect(trigger.logs.join()).toContain('Something between n8n and Spoki refused');
		expect(await polled(trigger)).toEqual(ids);
	});

	describe('R3: the owner is told', () => {
		let setMinutes: (minutes: number) => void;
		beforeEach(() => {
			setMinutes = movableClock();
		});

		/** Polls for eight hours, and gives the minutes at which an execution failed. */
		async function failuresOf(trigger: ReturnType<Harness['trigger']>, every: number) {
			const failures: number[] = [];
			for (let minute = 0; minute <= 480; minute += every) {
				setMinutes(minute);
				await trigger.poll().catch(() => failures.push(minute));
			}
			return failures;
		}

		test.each([
			[5, [20, 80, 140, 200, 260, 320, 380, 440]],
			[30, [120, 180, 240, 300, 360, 420, 480]],
			[90, [360, 450]],
		])('with polls every %i minutes at the fifth, then once an hour', async (every, told) => {
			const trigger = await activated(harness, tickets);
			busy(1_000);
			expect(await failuresOf(trigger, every)).toEqual(told);
		});

		test('anew when Spoki was well in between', async () => {
			const trigger = await activated(harness, tickets);
			for (let times = 0; times < 2; times++) {
				busy(5);
				for (let polls = 0; polls < 4; polls++) expect(await trigger.poll()).toBeNull();
				await expect(trigger.poll()).rejects.toThrow('Busy');
				expect(await trigger.poll()).toBeNull();
			}
		});

		test('of a key that is not accepted at once, also amid other trouble, then once an hour', async () => {
			const trigger = await activated(harness, tickets);
			busy(5);
			for (let polls = 0; polls < 4; polls++) await trigger.poll();
			await expect(trigger.poll()).rejects.toThrow('Busy');
			harness.sandbox.failNext({
				times: 1_000,
				status: 401,
				headers: json,
				body: { detail: 'No such key.' },
			});
			expect(await failuresOf(trigger, 10)).toEqual([0, 60, 120, 180, 240, 300, 360, 420, 480]);
		});

		test('at each activation that is refused', async () => {
			const trigger = harness.trigger(tickets);
			harness.sandbox.failNext({
				times: 2,
				status: 401,
				headers: json,
				body: { detail: 'No key.' },
			});
			await expect(trigger.poll()).rejects.toThrow('No key.');
			await expect(trigger.poll()).rejects.toThrow('No key.');
			expect(trigger.staticData()).toEqual({});
		});
	});

	test('the activation survives a used-up limit, and the next poll takes the baseline', async () => {
		harness.sandbox.failNext({ status: 429, headers: { 'retry-after': '1' } });
		const trigger = await activated(harness, tickets);
		// The limit is known to be used up: nothing is asked.
		expect(await trigger.poll()).toBeNull();
		expect(harness.sandbox.requests).toHaveLength(1);
		await sleep(1_100);
		expect(await trigger.poll()).toBeNull();
		const ids = arrive(harness, 'ticket');
		expect(await polled(trigger)).toEqual(ids);
	});

	test('an answer that is no list is not taken for an empty one', async () => {
		const trigger = await activated(harness, tickets);
		const ids = arrive(harness, 'ticket');
		harness.sandbox.failNext({ status: 200, headers: json, body: { detail: 'maintenance' } });
		expect(await trigger.poll()).toBeNull();
		expect(trigger.logs.join()).toMatch(/something else than a list/);
		expect(await polled(trigger)).toEqual(ids);
	});
});
