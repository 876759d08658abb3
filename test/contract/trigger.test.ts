import { startHarness, SENTINEL, type Harness } from '../support/harness';
import { activated, arrive, both, contacts, polled, tickets } from '../support/triggers';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const json = { 'content-type': 'application/json' };

describe.each(['legacy', 'durable'] as const)("in n8n's %s engine", (engine) => {
	test('each new ticket and contact comes once, and nothing of before', async () => {
		const trigger = await activated(harness, both, { engine });
		expect(await trigger.poll()).toBeNull();
		const first = arrive(harness, 'ticket', 2);
		const second = arrive(harness, 'contact', 2);
		expect(await polled(trigger)).toEqual([...first, ...second]);
		expect(await trigger.poll()).toBeNull();
		trigger.restart();
		expect(await trigger.poll()).toBeNull();
		const third = arrive(harness, 'ticket');
		expect(await polled(trigger)).toEqual(third);
	});

	test('an error on a later page leaves everything as it was', async () => {
		await harness.sandbox.close();
		harness = await startHarness({ maxPageSize: 10 });
		const trigger = await activated(harness, tickets, { engine });
		// The scheduler stores nothing at the activation.
		await trigger.poll();
		const before = trigger.staticData();
		const ids = arrive(harness, 'ticket', 25);
		harness.sandbox.failNext({ operation: 'ticket.getAll', delayMilliseconds: 1 });
		harness.sandbox.failNext({ operation: 'ticket.getAll', status: 503, body: { detail: 'Busy' } });
		expect(await trigger.poll()).toBeNull();
		expect(trigger.staticData()).toEqual(before);
		expect(trigger.logs.join()).toMatch(/warn: Spoki Trigger: Busy\. The next poll carries on/);
		expect(await polled(trigger)).toEqual(ids);
	});
});

test('what the activation finds out counts, though the durable engine does not store it', async () => {
	const trigger = await activated(harness, tickets, { engine: 'durable' });
	expect(trigger.staticData()).toEqual({});
	const ids = arrive(harness, 'ticket');
	expect(await polled(trigger)).toEqual(ids);
	expect(await trigger.poll()).toBeNull();
});

test('items carry their event and are simplified, or as Spoki sends them', async () => {
	const simple = await activated(harness, both);
	const whole = await activated(harness, { ...both, options: { simplify: false } });
	arrive(harness, 'ticket');
	arrive(harness, 'contact');
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
		const trigger = await activated(harness, {
			...contacts,
			contactFilters: {
				language: 'it',
				status: 'Subscribed',
				tag: { __rl: true, mode: 'id', value: '301' },
			},
		});
		expect(harness.sandbox.requests.map(({ query }) => query)).toEqual([
			{ language: 'it', status: 'Subscribed', tag: '301', page: '1', page_size: '100' },
			{ page: '1', page_size: '100' },
		]);
		await trigger.poll();
		expect(harness.sandbox.requests).toHaveLength(3);
	});

	test('of tickets are applied to what comes, when it is first seen', async () => {
		const trigger = await activated(harness, {
			...tickets,
			ticketFilters: { priority: ['High', 'Highest'], status: 'Open' },
		});
		arrive(harness, 'ticket', 1, { priority: 'Low' });
		const wanted = arrive(harness, 'ticket', 1, { priority: 'Highest' });
		arrive(harness, 'ticket', 1, { priority: 'High', status: 'Closed' });
		expect(await polled(trigger)).toEqual(wanted);
		for (const ticket of harness.sandbox.data.ticket.values()) {
			Object.assign(ticket, { priority: 'High', status: 'Open' });
		}
		expect(await trigger.poll()).toBeNull();
		expect(harness.sandbox.requests.every(({ unknownQuery }) => unknownQuery.length === 0)).toBe(
			true,
		);
	});

	test('that change begin anew, and so do events, but only these', async () => {
		const parameters: Record<string, unknown> = { ...both };
		const trigger = await activated(harness, parameters);
		arrive(harness, 'contact');
		const ticket = arrive(harness, 'ticket');
		parameters.contactFilters = { language: 'it' };
		trigger.restart();
		expect(await polled(trigger)).toEqual(ticket);
		const italian = arrive(harness, 'contact', 1, { language: 'it' });
		expect(await polled(trigger)).toEqual(italian);
	});
});

test('a flood is given in parts, and each event has its share of them', async () => {
	const trigger = await activated(harness, { ...both, options: { maxItemsPerPoll: 4 } });
	const all = [...arrive(harness, 'contact', 6), ...arrive(harness, 'ticket', 3)];
	const parts = [await polled(trigger), await polled(trigger), await polled(trigger)];
	expect(parts.map(({ length }) => length)).toEqual([4, 3, 2]);
	expect(parts[0].filter((item) => item.startsWith('ticket'))).toHaveLength(2);
	expect(parts.flat().sort()).toEqual(all.sort());
	expect(await trigger.poll()).toBeNull();
});

test('a poll that begins while another one is under way gives nothing', async () => {
	const trigger = await activated(harness, tickets);
	const ids = arrive(harness, 'ticket');
	harness.sandbox.failNext({ delayMilliseconds: 200 });
	const [first, second] = await Promise.all([polled(trigger), polled(trigger)]);
	expect([first, second]).toEqual([ids, []]);
	expect(await trigger.poll()).toBeNull();
});

test('two triggers with one key do not disturb each other', async () => {
	const one = await activated(harness, tickets);
	const other = await activated(harness, tickets);
	const ids = arrive(harness, 'ticket');
	expect(await Promise.all([polled(one), polled(other)])).toEqual([ids, ids]);
});

test('the key is in no item, log line, error or state', async () => {
	const trigger = await activated(harness, both);
	arrive(harness, 'ticket', 1, { title: `${SENTINEL} in a title` });
	const items = await trigger.poll();
	harness.sandbox.failNext({
		status: 403,
		headers: json,
		body: { detail: `${SENTINEL} is refused` },
	});
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

test.each([
	[{ events: [] }, "'Trigger On' is empty"],
	[{ ...tickets, options: { maxItemsPerPoll: 0 } }, "'Max Items per Poll' must be a whole number"],
	[{ ...contacts, contactFilters: { tag: 'new' } }, "'Tag' is not an ID"],
])('%j is refused before anything is asked', async (parameters, message) => {
	await expect(harness.trigger(parameters).poll()).rejects.toThrow(message);
	expect(harness.sandbox.requests).toHaveLength(0);
});
