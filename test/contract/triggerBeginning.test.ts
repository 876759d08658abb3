import { sleep } from 'n8n-workflow';

import { startHarness, SENTINEL, type Harness } from '../support/harness';
import { movableClock } from '../support/passingMinutes';
import {
	activated,
	arrive,
	both,
	contacts,
	nextMoment,
	polled,
	tickets,
} from '../support/triggers';

const engines = ['legacy', 'durable'] as const;
const orders = ['newest', 'oldest', 'shuffled'] as const;
const json = { 'content-type': 'application/json' };

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(async () => {
	jest.restoreAllMocks();
	await harness.sandbox.close();
});

async function reopen(options: Parameters<typeof startHarness>[0]) {
	await harness.sandbox.close();
	harness = await startHarness(options);
}

/** What a page of Spoki's tickets meets while it is in trouble. */
const troubles = {
	'503': { status: 503, headers: json, body: { detail: 'Busy' } },
	'no answer': { dropConnection: true },
	'a web page': { status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>Down</h1>' },
	'something else than a list': { status: 200, headers: json, body: { detail: 'maintenance' } },
} as const;

describe.each(engines)("R1: an activation in trouble, in n8n's %s engine", (engine) => {
	describe.each(Object.entries(troubles))('%s', (_, trouble) => {
		test.each(orders)('loses nothing, with the %s ones first', async (order) => {
			await reopen({ order, maxPageSize: 10 });
			arrive(harness, 'ticket', 2);
			await nextMoment();
			harness.sandbox.failNext({ operation: 'ticket.getAll', times: 3, ...trouble });
			const trigger = await activated(harness, tickets, { engine });
			const ids = arrive(harness, 'ticket', 12);
			for (let polls = 0; polls < 2; polls++) expect(await trigger.poll()).toBeNull();
			ids.push(...arrive(harness, 'ticket', 2));
			expect(await polled(trigger)).toEqual(ids);
			expect(await trigger.poll()).toBeNull();
			const more = arrive(harness, 'ticket', 1);
			expect(await polled(trigger)).toEqual(more);
		});
	});

	test('loses nothing where the trouble begins in the middle of the baseline', async () => {
		await reopen({ maxPageSize: 5 });
		harness.sandbox.failNext({ operation: 'ticket.getAll', times: 2, delayMilliseconds: 1 });
		harness.sandbox.failNext({ operation: 'ticket.getAll', ...troubles['503'] });
		const trigger = await activated(harness, tickets, { engine });
		expect(harness.sandbox.requests).toHaveLength(3);
		const ids = arrive(harness, 'ticket', 7);
		expect(await polled(trigger)).toEqual(ids);
	});

	test('survives a restart before the first good poll', async () => {
		harness.sandbox.failNext({ operation: 'ticket.getAll', times: 3, ...troubles['503'] });
		const trigger = await activated(harness, tickets, { engine });
		const ids = arrive(harness, 'ticket', 2);
		expect(await trigger.poll()).toBeNull();
		// With the scheduler, only now.
		expect(JSON.stringify(trigger.staticData())).toContain('"begun":');
		trigger.restart();
		expect(await trigger.poll()).toBeNull();
		ids.push(...arrive(harness, 'ticket', 2));
		expect(await polled(trigger)).toEqual(ids);
		expect(await trigger.poll()).toBeNull();
	});

	test('with one event begins the other one all the same', async () => {
		harness.sandbox.failNext({ operation: 'ticket.getAll', ...troubles['503'] });
		const trigger = await activated(harness, both, { engine });
		const ids = [...arrive(harness, 'ticket', 2), ...arrive(harness, 'contact', 2)];
		expect(await polled(trigger)).toEqual(ids);
	});

	test('of a filtered collection leaves out old records that begin to match', async () => {
		await reopen({ maxPageSize: 100 });
		arrive(harness, 'contact', 1, { language: 'de' });
		await nextMoment();
		harness.sandbox.failNext({ operation: 'contact.getAll', ...troubles['503'] });
		const parameters = { ...contacts, contactFilters: { language: 'it' } };
		const trigger = await activated(harness, parameters, { engine });
		const ids = arrive(harness, 'contact', 1, { language: 'it' });
		for (const contact of harness.sandbox.data.contact.values()) {
			Object.assign(contact, { language: 'it' });
		}
		expect(await polled(trigger)).toEqual(ids);
	});
});

describe('R1: the moment of the activation', () => {
	test.each([-3, 3])("is Spoki's, where n8n's clock is wrong by %i hours", async (hours) => {
		const now = Date.now.bind(Date);
		jest.spyOn(Date, 'now').mockImplementation(() => now() + hours * 3_600_000);
		// The header tells whole seconds.
		arrive(harness, 'ticket', 2, { created_datetime: new Date(now() - 3_000).toISOString() });
		harness.sandbox.failNext({ operation: 'ticket.getAll', ...troubles['503'] });
		const trigger = await activated(harness, tickets);
		const ids = arrive(harness, 'ticket', 2, {
			created_datetime: new Date(now() + 10).toISOString(),
		});
		expect(await polled(trigger)).toEqual(ids);
	});

	test('is kept where the limit is used up before anything could be asked', async () => {
		harness.sandbox.failNext({ status: 429, headers: { 'retry-after': '1' } });
		await activated(harness, tickets);
		const { length } = harness.sandbox.requests;
		const trigger = await activated(harness, tickets);
		expect(harness.sandbox.requests).toHaveLength(length);
		const ids = arrive(harness, 'ticket', 2);
		expect(await trigger.poll()).toBeNull();
		await sleep(1_100);
		expect(await polled(trigger)).toEqual(ids);
	});

	test('is none where the activation is refused', async () => {
		const trigger = harness.trigger(tickets);
		harness.sandbox.failNext({ status: 401, headers: json, body: { detail: 'No key.' } });
		await expect(trigger.poll()).rejects.toThrow('No key.');
		arrive(harness, 'ticket', 2);
		expect(await trigger.poll()).toBeNull();
		expect(await trigger.poll()).toBeNull();
	});
});

describe('R5: the baseline', () => {
	test('whose poll runs out of time loses nothing', async () => {
		await reopen({ maxPageSize: 3 });
		harness.sandbox.failNext({ operation: 'ticket.getAll', times: 2, delayMilliseconds: 150 });
		const trigger = await activated(harness, tickets, { pollBudgetMilliseconds: 200 });
		expect(harness.sandbox.requests.length).toBeLessThan(7);
		const ids = arrive(harness, 'ticket', 4);
		const given: string[] = [];
		for (let polls = 0; polls < 9 && given.length < 4; polls++) {
			given.push(...(await polled(trigger)));
		}
		expect(given).toEqual(ids);
	});

	test('of more pages without order than one poll may read loses nothing', async () => {
		const setMinutes = movableClock();
		await reopen({ order: 'shuffled', maxPageSize: 1, contacts: 45, enforceLimits: false });
		const trigger = await activated(harness, contacts);
		await nextMoment();
		const ids = arrive(harness, 'contact', 2);
		expect(await trigger.poll()).toBeNull();
		ids.push(...arrive(harness, 'contact', 1));
		const given: string[] = [];
		for (let polls = 0; polls < 6; polls++) {
			// Spoki's limit is not what this is about.
			setMinutes(2 * polls);
			given.push(...(await polled(trigger)));
		}
		expect(given.sort()).toEqual(ids.sort());
	});
});

describe.each(engines)("R2: a pause, in n8n's %s engine", (engine) => {
	const anew = { ...tickets, options: { afterAPause: 'beginAnew' } };

	/** A trigger that gave a ticket, was switched off while others came, and is on again. */
	async function paused(parameters: Record<string, unknown>) {
		const trigger = await activated(harness, parameters, { engine });
		const first = arrive(harness, 'ticket', 1);
		expect(await polled(trigger)).toEqual(first);
		const meanwhile = arrive(harness, 'ticket', 3);
		await nextMoment();
		trigger.switchOffAndOn();
		return { trigger, meanwhile };
	}

	test.each([tickets, { ...tickets, options: { afterAPause: 'giveAll' } }])(
		'gives what came meanwhile with %j',
		async (parameters) => {
			const { trigger, meanwhile } = await paused(parameters);
			expect(await polled(trigger)).toEqual(meanwhile);
			expect(await trigger.poll()).toBeNull();
		},
	);

	test('is left out with Begin Anew, once', async () => {
		const { trigger } = await paused(anew);
		expect(await trigger.poll()).toBeNull();
		for (let times = 0; times < 2; times++) {
			const ids = arrive(harness, 'ticket', 2);
			expect(await polled(trigger)).toEqual(ids);
		}
	});

	test('is left out also where Spoki is in trouble when it ends', async () => {
		const { trigger } = await paused(anew);
		harness.sandbox.failNext({ operation: 'ticket.getAll', times: 2, ...troubles['503'] });
		expect(await trigger.poll()).toBeNull();
		const ids = arrive(harness, 'ticket', 2);
		expect(await trigger.poll()).toBeNull();
		expect(await polled(trigger)).toEqual(ids);
	});

	test('is not what a restart of n8n is', async () => {
		const trigger = await activated(harness, anew, { engine });
		const first = arrive(harness, 'ticket', 1);
		expect(await polled(trigger)).toEqual(first);
		const meanwhile = arrive(harness, 'ticket', 2);
		trigger.restart();
		expect(await polled(trigger)).toEqual(meanwhile);
	});

	test.each(['init', 'create', 'update', 'leadershipChange'] as const)(
		'is not what n8n calls %s',
		async (activation) => {
			const trigger = harness.trigger(anew, { engine, activation });
			expect(await trigger.poll()).toBeNull();
			for (let times = 0; times < 2; times++) {
				const ids = arrive(harness, 'ticket', 1);
				expect(await polled(trigger)).toEqual(ids);
			}
		},
	);
});

test.each(['Begin Anew', '', null, 7])('R2: %j is no way to go on after a pause', async (value) => {
	const parameters = { ...tickets, options: { afterAPause: value } };
	await expect(harness.trigger(parameters).poll()).rejects.toThrow(
		/^'After a Pause' must be giveAll/,
	);
	expect(harness.sandbox.requests).toHaveLength(0);
});

describe('R4: the key in the credential is exchanged', () => {
	let other: Harness;
	beforeEach(async () => {
		other = await startHarness();
	});
	afterEach(() => other.sandbox.close());

	const credentialOf = ({ sandbox }: Harness, apiKey = SENTINEL) => ({
		apiKey,
		baseUrl: sandbox.url,
	});

	test.each(orders)(
		"for another account's: what was there is old, with the %s ones first",
		async (order) => {
			await other.sandbox.close();
			other = await startHarness({ order });
			const credential = credentialOf(harness);
			const trigger = await activated(harness, tickets, { credential });
			arrive(other, 'ticket', 5);
			await nextMoment();
			const last = arrive(harness, 'ticket', 2);
			expect(await polled(trigger)).toEqual(last);
			await nextMoment();
			Object.assign(credential, credentialOf(other));
			const ids = arrive(other, 'ticket', 2);
			expect(await polled(trigger)).toEqual(ids);
			expect(await trigger.poll()).toBeNull();
			const more = arrive(other, 'ticket', 1);
			expect(await polled(trigger)).toEqual(more);
		},
	);

	test.each(engines)(
		"for a new one of the same account: all come once, in n8n's %s engine",
		async (engine) => {
			await reopen({ apiKey: ['old', 'new'], maxPageSize: 10 });
			const credential = credentialOf(harness, 'old');
			const trigger = await activated(harness, tickets, { credential, engine });
			const first = arrive(harness, 'ticket', 3);
			expect(await polled(trigger)).toEqual(first);
			const meanwhile = arrive(harness, 'ticket', 15);
			harness.sandbox.failNext({ status: 401, headers: json, body: { detail: 'Revoked.' } });
			await expect(trigger.poll()).rejects.toThrow('Revoked.');
			credential.apiKey = 'new';
			harness.sandbox.failNext({ operation: 'ticket.getAll', ...troubles['503'] });
			expect(await trigger.poll()).toBeNull();
			expect(await polled(trigger)).toEqual(meanwhile);
			trigger.restart();
			expect(await trigger.poll()).toBeNull();
			const last = arrive(harness, 'ticket', 1);
			expect(await polled(trigger)).toEqual(last);
		},
	);

	test('before the first good poll: the moment of the activation stands', async () => {
		await reopen({ apiKey: ['old', 'new'] });
		const credential = credentialOf(harness, 'old');
		harness.sandbox.failNext({ operation: 'ticket.getAll', ...troubles['503'] });
		const trigger = await activated(harness, tickets, { credential });
		const ids = arrive(harness, 'ticket', 2);
		credential.apiKey = 'new';
		expect(await polled(trigger)).toEqual(ids);
	});

	test('and neither the key nor its whole hash is in the state', async () => {
		const trigger = await activated(harness, tickets);
		const text = JSON.stringify(trigger.staticData());
		expect(text).not.toContain(SENTINEL);
		expect(text).not.toMatch(/[0-9a-f]{16}/);
	});
});
