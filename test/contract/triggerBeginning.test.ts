import { sleep } from 'n8n-workflow';

import { movableClock } from '../support/passingMinutes';
import { openShop, SENTINEL, type Shop } from '../support/shop';
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

let shop: Shop;
beforeEach(async () => {
	shop = await openShop();
});
afterEach(async () => {
	jest.restoreAllMocks();
	await shop.sandbox.close();
});

async function reopen(options: Parameters<typeof openShop>[0]) {
	await shop.sandbox.close();
	shop = await openShop(options);
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
			arrive(shop, 'ticket', 2);
			await nextMoment();
			shop.sandbox.failNext({ operation: 'ticket.getAll', times: 3, ...trouble });
			const trigger = await activated(shop, tickets, { engine });
			const ids = arrive(shop, 'ticket', 12);
			for (let polls = 0; polls < 2; polls++) expect(await trigger.poll()).toBeNull();
			ids.push(...arrive(shop, 'ticket', 2));
			expect(await polled(trigger)).toEqual(ids);
			expect(await trigger.poll()).toBeNull();
			const more = arrive(shop, 'ticket', 1);
			expect(await polled(trigger)).toEqual(more);
		});
	});

	test('loses nothing where the trouble begins in the middle of the baseline', async () => {
		await reopen({ maxPageSize: 5 });
		shop.sandbox.failNext({ operation: 'ticket.getAll', times: 2, delayMilliseconds: 1 });
		shop.sandbox.failNext({ operation: 'ticket.getAll', ...troubles['503'] });
		const trigger = await activated(shop, tickets, { engine });
		expect(shop.sandbox.requests).toHaveLength(3);
		const ids = arrive(shop, 'ticket', 7);
		expect(await polled(trigger)).toEqual(ids);
	});

	test('survives a restart before the first good poll', async () => {
		shop.sandbox.failNext({ operation: 'ticket.getAll', times: 3, ...troubles['503'] });
		const trigger = await activated(shop, tickets, { engine });
		const ids = arrive(shop, 'ticket', 2);
		expect(await trigger.poll()).toBeNull();
		// With the scheduler, only now.
		expect(JSON.stringify(trigger.staticData())).toContain('"begun":');
		trigger.restart();
		expect(await trigger.poll()).toBeNull();
		ids.push(...arrive(shop, 'ticket', 2));
		expect(await polled(trigger)).toEqual(ids);
		expect(await trigger.poll()).toBeNull();
	});

	test('with one event begins the other one all the same', async () => {
		shop.sandbox.failNext({ operation: 'ticket.getAll', ...troubles['503'] });
		const trigger = await activated(shop, both, { engine });
		const ids = [...arrive(shop, 'ticket', 2), ...arrive(shop, 'contact', 2)];
		expect(await polled(trigger)).toEqual(ids);
	});

	test('of a filtered collection leaves out old records that begin to match', async () => {
		await reopen({ maxPageSize: 100 });
		arrive(shop, 'contact', 1, { language: 'de' });
		await nextMoment();
		shop.sandbox.failNext({ operation: 'contact.getAll', ...troubles['503'] });
		const parameters = { ...contacts, contactFilters: { language: 'it' } };
		const trigger = await activated(shop, parameters, { engine });
		const ids = arrive(shop, 'contact', 1, { language: 'it' });
		for (const contact of shop.sandbox.data.contact.values()) {
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
		arrive(shop, 'ticket', 2, { created_datetime: new Date(now() - 3_000).toISOString() });
		shop.sandbox.failNext({ operation: 'ticket.getAll', ...troubles['503'] });
		const trigger = await activated(shop, tickets);
		const ids = arrive(shop, 'ticket', 2, {
			created_datetime: new Date(now() + 10).toISOString(),
		});
		expect(await polled(trigger)).toEqual(ids);
	});

	test('is kept where the limit is used up before anything could be asked', async () => {
		shop.sandbox.failNext({ status: 429, headers: { 'retry-after': '1' } });
		await activated(shop, tickets);
		const { length } = shop.sandbox.requests;
		const trigger = await activated(shop, tickets);
		expect(shop.sandbox.requests).toHaveLength(length);
		const ids = arrive(shop, 'ticket', 2);
		expect(await trigger.poll()).toBeNull();
		await sleep(1_100);
		expect(await polled(trigger)).toEqual(ids);
	});

	test('is none where the activation is refused', async () => {
		const trigger = shop.trigger(tickets);
		shop.sandbox.failNext({ status: 401, headers: json, body: { detail: 'No key.' } });
		await expect(trigger.poll()).rejects.toThrow('No key.');
		arrive(shop, 'ticket', 2);
		expect(await trigger.poll()).toBeNull();
		expect(await trigger.poll()).toBeNull();
	});
});

describe('R5: the baseline', () => {
	test('whose poll runs out of time loses nothing', async () => {
		await reopen({ maxPageSize: 3 });
		shop.sandbox.failNext({ operation: 'ticket.getAll', times: 2, delayMilliseconds: 150 });
		const trigger = await activated(shop, tickets, { pollBudgetMilliseconds: 200 });
		expect(shop.sandbox.requests.length).toBeLessThan(7);
		const ids = arrive(shop, 'ticket', 4);
		const given: string[] = [];
		for (let polls = 0; polls < 9 && given.length < 4; polls++) {
			given.push(...(await polled(trigger)));
		}
		expect(given).toEqual(ids);
	});

	test('of more pages without order than one poll may read loses nothing', async () => {
		const setMinutes = movableClock();
		await reopen({ order: 'shuffled', maxPageSize: 1, contacts: 45, enforceLimits: false });
		const trigger = await activated(shop, contacts);
		await nextMoment();
		const ids = arrive(shop, 'contact', 2);
		expect(await trigger.poll()).toBeNull();
		ids.push(...arrive(shop, 'contact', 1));
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
		const trigger = await activated(shop, parameters, { engine });
		const first = arrive(shop, 'ticket', 1);
		expect(await polled(trigger)).toEqual(first);
		const meanwhile = arrive(shop, 'ticket', 3);
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
			const ids = arrive(shop, 'ticket', 2);
			expect(await polled(trigger)).toEqual(ids);
		}
	});

	test('is left out also where Spoki is in trouble when it ends', async () => {
		const { trigger } = await paused(anew);
		shop.sandbox.failNext({ operation: 'ticket.getAll', times: 2, ...troubles['503'] });
		expect(await trigger.poll()).toBeNull();
		const ids = arrive(shop, 'ticket', 2);
		expect(await trigger.poll()).toBeNull();
		expect(await polled(trigger)).toEqual(ids);
	});

	test('is not what a restart of n8n is', async () => {
		const trigger = await activated(shop, anew, { engine });
		const first = arrive(shop, 'ticket', 1);
		expect(await polled(trigger)).toEqual(first);
		const meanwhile = arrive(shop, 'ticket', 2);
		trigger.restart();
		expect(await polled(trigger)).toEqual(meanwhile);
	});

	test.each(['init', 'create', 'update', 'leadershipChange'] as const)(
		'is not what n8n calls %s',
		async (activation) => {
			const trigger = shop.trigger(anew, { engine, activation });
			expect(await trigger.poll()).toBeNull();
			for (let times = 0; times < 2; times++) {
				const ids = arrive(shop, 'ticket', 1);
				expect(await polled(trigger)).toEqual(ids);
			}
		},
	);
});

test.each(['Begin Anew', '', null, 7])('R2: %j is no way to go on after a pause', async (value) => {
	const parameters = { ...tickets, options: { afterAPause: value } };
	await expect(shop.trigger(parameters).poll()).rejects.toThrow(/^'After a Pause' must be giveAll/);
	expect(shop.sandbox.requests).toHaveLength(0);
});

describe('R4: the key in the credential is exchanged', () => {
	let other: Shop;
	beforeEach(async () => {
		other = await openShop();
	});
	afterEach(() => other.sandbox.close());

	const credentialOf = ({ sandbox }: Shop, apiKey = SENTINEL) => ({ apiKey, baseUrl: sandbox.url });

	test.each(orders)(
		"for another account's: what was there is old, with the %s ones first",
		async (order) => {
			await other.sandbox.close();
			other = await openShop({ order });
			const credential = credentialOf(shop);
			const trigger = await activated(shop, tickets, { credential });
			arrive(other, 'ticket', 5);
			await nextMoment();
			const last = arrive(shop, 'ticket', 2);
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
			const credential = credentialOf(shop, 'old');
			const trigger = await activated(shop, tickets, { credential, engine });
			const first = arrive(shop, 'ticket', 3);
			expect(await polled(trigger)).toEqual(first);
			const meanwhile = arrive(shop, 'ticket', 15);
			shop.sandbox.failNext({ status: 401, headers: json, body: { detail: 'Revoked.' } });
			await expect(trigger.poll()).rejects.toThrow('Revoked.');
			credential.apiKey = 'new';
			shop.sandbox.failNext({ operation: 'ticket.getAll', ...troubles['503'] });
			expect(await trigger.poll()).toBeNull();
			expect(await polled(trigger)).toEqual(meanwhile);
			trigger.restart();
			expect(await trigger.poll()).toBeNull();
			const last = arrive(shop, 'ticket', 1);
			expect(await polled(trigger)).toEqual(last);
		},
	);

	test('before the first good poll: the moment of the activation stands', async () => {
		await reopen({ apiKey: ['old', 'new'] });
		const credential = credentialOf(shop, 'old');
		shop.sandbox.failNext({ operation: 'ticket.getAll', ...troubles['503'] });
		const trigger = await activated(shop, tickets, { credential });
		const ids = arrive(shop, 'ticket', 2);
		credential.apiKey = 'new';
		expect(await polled(trigger)).toEqual(ids);
	});

	test('and neither the key nor its whole hash is in the state', async () => {
		const trigger = await activated(shop, tickets);
		const text = JSON.stringify(trigger.staticData());
		expect(text).not.toContain(SENTINEL);
		expect(text).not.toMatch(/[0-9a-f]{16}/);
	});
});
