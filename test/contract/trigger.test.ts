import { sleep } from 'n8n-workflow';

import { openShop, SENTINEL, type Shop } from '../support/shop';

let shop: Shop;
beforeEach(async () => {
	shop = await openShop();
});
afterEach(() => shop.sandbox.close());

type Trigger = ReturnType<Shop['trigger']>;

const tickets = { events: ['ticketCreated'] };
const contacts = { events: ['contactCreated'] };
const both = { events: ['contactCreated', 'ticketCreated'] };

/** What one poll gives: `event id` of each item. */
async function polled(trigger: Trigger): Promise<string[]> {
	const items = (await trigger.poll()) ?? [];
	return items.map(({ json }) => `${json.event} ${json.id}`);
}

function arrive(resource: 'contact' | 'ticket', amount = 1, fields: object = {}): string[] {
	return Array.from({ length: amount }, () => {
		const { id } = shop.sandbox.arrive(resource, fields);
		return `${resource}Created ${id}`;
	});
}

async function activated(parameters: Record<string, unknown>, settings?: object): Promise<Trigger> {
	const trigger = shop.trigger(parameters, settings);
	expect(await trigger.poll()).toBeNull();
	return trigger;
}

const json = { 'content-type': 'application/json' };

describe.each(['legacy', 'durable'] as const)("in n8n's %s engine", (engine) => {
	test('each new ticket and contact comes once, and nothing of before', async () => {
		const trigger = await activated(both, { engine });
		expect(await trigger.poll()).toBeNull();
		const first = arrive('ticket', 2);
		const second = arrive('contact', 2);
		expect(await polled(trigger)).toEqual([...first, ...second]);
		expect(await trigger.poll()).toBeNull();
		trigger.restart();
		expect(await trigger.poll()).toBeNull();
		const third = arrive('ticket');
		expect(await polled(trigger)).toEqual(third);
	});

	test('an error on a later page leaves everything as it was', async () => {
		await shop.sandbox.close();
		shop = await openShop({ maxPageSize: 10 });
		const trigger = await activated(tickets, { engine });
		const before = trigger.staticData();
		const ids = arrive('ticket', 25);
		shop.sandbox.failNext({ operation: 'ticket.getAll', delayMilliseconds: 1 });
		shop.sandbox.failNext({ operation: 'ticket.getAll', status: 503, body: { detail: 'Busy' } });
		expect(await trigger.poll()).toBeNull();
		expect(trigger.staticData()).toEqual(before);
		expect(trigger.logs.join()).toMatch(/warn: Spoki Trigger: Busy\. The next poll carries on/);
		expect(await polled(trigger)).toEqual(ids);
	});
});

test('what the activation finds out counts, though the durable engine does not store it', async () => {
	const trigger = await activated(tickets, { engine: 'durable' });
	expect(trigger.staticData()).toEqual({});
	const ids = arrive('ticket');
	expect(await polled(trigger)).toEqual(ids);
	expect(await trigger.poll()).toBeNull();
});

test('items carry their event and are simplified, or as Spoki sends them', async () => {
	const simple = await activated(both);
	const whole = await activated({ ...both, options: { simplify: false } });
	arrive('ticket');
	arrive('contact');
	expect(
		(await simple.poll())?.map(({ json: { event, ...record } }) => [
			event,
			Object.keys(record).length,
		]),
	).toEqual([
		['ticketCreated', 10],
		['contactCreated', 10],
	]);
	expect((await whole.poll())?.[0].json).toMatchObject({
		event: 'ticketCreated',
		contact: { chat_link: expect.stringMatching(/^https:/) },
	});
});

describe('filters', () => {
	test('of contacts are sent to Spoki', async () => {
		const trigger = await activated({
			...contacts,
			contactFilters: {
				language: 'it',
				status: 'Subscribed',
				tag: { __rl: true, mode: 'id', value: '301' },
			},
		});
		expect(shop.sandbox.requests.map(({ query }) => query)).toEqual([
			{ language: 'it', status: 'Subscribed', tag: '301', page: '1', page_size: '100' },
			{ page: '1', page_size: '100' },
		]);
		await trigger.poll();
		expect(shop.sandbox.requests).toHaveLength(3);
	});

	test('of tickets are applied to what comes, when it is first seen', async () => {
		const trigger = await activated({
			...tickets,
			ticketFilters: {
				priority: ['High', 'Highest'],
				status: { __rl: true, mode: 'list', value: 'Open' },
			},
		});
		arrive('ticket', 1, { priority: 'Low' });
		const wanted = arrive('ticket', 1, { priority: 'Highest' });
		arrive('ticket', 1, { priority: 'High', status: 'Closed' });
		expect(await polled(trigger)).toEqual(wanted);
		for (const ticket of shop.sandbox.data.ticket.values()) {
			Object.assign(ticket, { priority: 'High', status: 'Open' });
		}
		expect(await trigger.poll()).toBeNull();
		expect(shop.sandbox.requests.every(({ unknownQuery }) => unknownQuery.length === 0)).toBe(true);
	});

	test('that change begin anew, and so do events, but only these', async () => {
		const parameters: Record<string, unknown> = { ...both };
		const trigger = await activated(parameters);
		arrive('contact');
		const ticket = arrive('ticket');
		parameters.contactFilters = { language: 'it' };
		trigger.restart();
		expect(await polled(trigger)).toEqual(ticket);
		const italian = arrive('contact', 1, { language: 'it' });
		expect(await polled(trigger)).toEqual(italian);
	});
});

test('a flood is given in parts, and each event has its share of them', async () => {
	const trigger = await activated({ ...both, options: { maxItemsPerPoll: 4 } });
	const all = [...arrive('contact', 6), ...arrive('ticket', 3)];
	const parts = [await polled(trigger), await polled(trigger), await polled(trigger)];
	expect(parts.map(({ length }) => length)).toEqual([4, 3, 2]);
	expect(parts[0].filter((item) => item.startsWith('ticket'))).toHaveLength(2);
	expect(parts.flat().sort()).toEqual(all.sort());
	expect(await trigger.poll()).toBeNull();
});

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
		const trigger = await activated(tickets);
		const before = trigger.staticData();
		const ids = arrive('ticket', 2);
		busy(6);
		for (let polls = 0; polls < 4; polls++) expect(await trigger.poll()).toBeNull();
		for (let polls = 0; polls < 2; polls++) {
			await expect(trigger.poll()).rejects.toMatchObject({
				message: expect.stringMatching(/^Busy/),
				description: expect.stringMatching(/polls in a row\. Nothing is lost/),
				failure: { cause: 'temporarily-unavailable' },
			});
		}
		expect(trigger.staticData()).toEqual(before);
		expect(await polled(trigger)).toEqual(ids);
		busy(1);
		expect(await trigger.poll()).toBeNull();
	});

	test('a single request is sent in a poll that fails', async () => {
		const trigger = await activated(tickets);
		busy(1);
		await trigger.poll();
		expect(shop.sandbox.requests).toHaveLength(2);
	});

	test('with one event, the other one still comes', async () => {
		const trigger = await activated(both);
		busy(5);
		for (let polls = 0; polls < 5; polls++) {
			const ids = arrive('contact');
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
		const trigger = await activated(tickets);
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
		const trigger = await activated(tickets);
		expect(trigger.staticData()).toEqual({});
		// The limit is known to be used up: nothing is asked.
		expect(await trigger.poll()).toBeNull();
		expect(shop.sandbox.requests).toHaveLength(1);
		await sleep(1_100);
		expect(await trigger.poll()).toBeNull();
		const ids = arrive('ticket');
		expect(await polled(trigger)).toEqual(ids);
	});

	test('an answer that is no list is not taken for an empty one', async () => {
		const trigger = await activated(tickets);
		const ids = arrive('ticket');
		shop.sandbox.failNext({ status: 200, headers: json, body: { detail: 'maintenance' } });
		expect(await trigger.poll()).toBeNull();
		expect(trigger.logs.join()).toMatch(/something else than a list/);
		expect(await polled(trigger)).toEqual(ids);
	});
});

describe('requests', () => {
	test('of a poll stop when its time is over, and the next poll carries on', async () => {
		await shop.sandbox.close();
		shop = await openShop({ maxPageSize: 5 });
		const trigger = await activated(tickets, { pollBudgetMilliseconds: 400 });
		const ids = arrive('ticket', 20);
		shop.sandbox.failNext({ operation: 'ticket.getAll', times: 20, delayMilliseconds: 150 });
		const parts: string[][] = [];
		while (parts.flat().length < ids.length && parts.length < 9) parts.push(await polled(trigger));
		expect(parts.length).toBeGreaterThan(1);
		expect(parts.flat()).toEqual(ids);
	});

	test('are not waited for: a poll without one to spare gives nothing', async () => {
		const others = Array.from({ length: 60 }, () => ({}));
		const trigger = await activated(tickets);
		await shop.run({
			parameters: { resource: 'ticket', operation: 'getAll', limit: 1, options: { maxWait: 0 } },
			items: others,
			onError: 'continueRegularOutput',
		});
		const ids = arrive('ticket');
		const { length } = shop.sandbox.requests;
		expect(await trigger.poll()).toBeNull();
		expect(shop.sandbox.requests).toHaveLength(length);
		expect(shop.sandbox.requests.some(({ status }) => status === 429)).toBe(false);
		expect(trigger.logs.join()).toMatch(/no request is left for 'Ticket Created'/);
		expect(ids).toHaveLength(1);
	});

	test('are at most 30 in one poll, also where all pages have to be read', async () => {
		await shop.sandbox.close();
		shop = await openShop({ order: 'shuffled', maxPageSize: 1, contacts: 60 });
		const trigger = await activated(contacts);
		expect(shop.sandbox.requests).toHaveLength(30);
		await trigger.poll();
		expect(shop.sandbox.requests).toHaveLength(60);
	});

	test('for a page that is gone after deletions do no harm', async () => {
		await shop.sandbox.close();
		shop = await openShop({ order: 'oldest', maxPageSize: 10 });
		const trigger = await activated(tickets);
		const { ticket } = shop.sandbox.data;
		for (const id of [...ticket.keys()].slice(0, 15)) ticket.delete(id);
		const ids = arrive('ticket', 2);
		expect(await polled(trigger)).toEqual(ids);
		expect(shop.sandbox.requests.some(({ status }) => status === 404)).toBe(true);
	});

	test('are as few with n8n 1, which does not say how long a poll may take', async () => {
		const trigger = await activated(tickets, { pollBudgetMilliseconds: null });
		const ids = arrive('ticket');
		expect(await polled(trigger)).toEqual(ids);
		expect(shop.sandbox.requests).toHaveLength(2);
	});
});

test('a poll that begins while another one is under way gives nothing', async () => {
	const trigger = await activated(tickets);
	const ids = arrive('ticket');
	shop.sandbox.failNext({ delayMilliseconds: 200 });
	const [first, second] = await Promise.all([polled(trigger), polled(trigger)]);
	expect([first, second]).toEqual([ids, []]);
	expect(await trigger.poll()).toBeNull();
});

test('two triggers with one key do not disturb each other', async () => {
	const one = await activated(tickets);
	const other = await activated(tickets);
	const ids = arrive('ticket');
	expect(await Promise.all([polled(one), polled(other)])).toEqual([ids, ids]);
});

test('the key is in no item, log line, error or state', async () => {
	const trigger = await activated(both);
	arrive('ticket', 1, { title: `${SENTINEL} in a title` });
	const items = await trigger.poll();
	shop.sandbox.failNext({ status: 403, headers: json, body: { detail: `${SENTINEL} is refused` } });
	const error = await trigger.poll().catch(({ message, description, context }) => ({
		message,
		description,
		context,
	}));
	expect(items).toHaveLength(1);
	expect(JSON.stringify([items, error, trigger.logs, trigger.staticData()])).not.toContain(
		SENTINEL,
	);
});

describe('Fetch Test Event', () => {
	test('gives the newest of each event, and leaves the state alone', async () => {
		const trigger = await activated(both);
		const [ticket] = arrive('ticket', 3).slice(-1);
		const [contact] = arrive('contact', 2).slice(-1);
		const before = trigger.staticData();
		const items = await trigger.fetchTestEvent();
		expect(items?.map(({ json: { event, id } }) => `${event} ${id}`)).toEqual([contact, ticket]);
		expect(trigger.staticData()).toEqual(before);
		expect(await trigger.poll()).toHaveLength(5);
	});

	test('looks on where the newest do not match the filters', async () => {
		const ids = arrive('ticket', 1, { priority: 'Highest' });
		arrive('ticket', 30, { priority: 'Low' });
		const trigger = shop.trigger({ ...tickets, ticketFilters: { priority: ['Highest'] } });
		const items = await trigger.fetchTestEvent();
		expect(items?.map(({ json: { event, id } }) => `${event} ${id}`)).toEqual(ids);
	});

	test.each([429, 503])(
		'says what to do when Spoki answers %i, in words for the trigger',
		async (status) => {
			shop.sandbox.failNext({ status, headers: { ...json, 'retry-after': '60' } });
			await expect(shop.trigger(tickets).fetchTestEvent()).rejects.toMatchObject({
				httpCode: String(status),
				description: expect.stringMatching(/^Fetch the test event again in a minute/),
			});
		},
	);

	test('says what to do where there is none', async () => {
		shop.sandbox.data.ticket.clear();
		await expect(shop.trigger(tickets).fetchTestEvent()).rejects.toMatchObject({
			message: 'Spoki has no ticket to show as an example',
			description: expect.stringMatching(/^Create one in Spoki/),
		});
	});
});

test.each([
	[{ events: [] }, "'Trigger On' is empty"],
	[{ ...tickets, options: { maxItemsPerPoll: 0 } }, "'Max Items per Poll' must be a whole number"],
	[{ ...contacts, contactFilters: { tag: 'new' } }, "'Tag' is not an ID"],
])('%j is refused before anything is asked', async (parameters, message) => {
	await expect(shop.trigger(parameters).poll()).rejects.toThrow(message);
	expect(shop.sandbox.requests).toHaveLength(0);
});
