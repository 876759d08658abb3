import { startHarness, type Harness } from '../support/harness';
import { calls, happen, webhooksAt } from '../support/subscriptions';
import { until } from '../support/until';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const active = async (filters: object = {}, others: object = {}) => {
	const trigger = harness.webhookTrigger({
		events: ['message.inbound'],
		filters,
		options: {},
		...others,
	});
	await trigger.activate();
	return trigger;
};
type Trigger = Awaited<ReturnType<typeof active>>;
const countOf = async (
	trigger: Trigger,
	fields: object = {},
	options: object = {},
	event = 'message.inbound',
) => (await happen(harness, trigger, event, fields, options)).started.length;

test('what is delivered again starts nothing, and is thanked for', async () => {
	const trigger = await active();
	const { envelope } = await happen(harness, trigger, 'message.inbound');
	for (const time of [1, 2]) {
		const again = await happen(harness, trigger, 'message.inbound', {}, { envelope });
		expect([time, again.statuses, again.started]).toEqual([time, [200], []]);
	}
	expect(await countOf(trigger)).toBe(1);
});

test('the same event five times at the same moment starts once', async () => {
	const trigger = await active();
	const { envelope } = await harness.sandbox.deliver('message.inbound', {}, { webhookId: 0 });
	const deliveries = Array.from({ length: 5 }, () =>
		happen(harness, trigger, 'message.inbound', {}, { envelope }),
	);
	const statuses = (await Promise.all(deliveries)).flatMap((delivery) => delivery.statuses);
	expect(statuses).toEqual([200, 200, 200, 200, 200]);
	expect(trigger.executions).toHaveLength(1);
});

test('different events at the same moment all start, and all are known after a restart', async () => {
	const trigger = await active();
	const delivered = await Promise.all(
		Array.from({ length: 8 }, () => happen(harness, trigger, 'message.inbound')),
	);
	expect(trigger.executions).toHaveLength(8);
	await trigger.restart();
	for (const { envelope } of delivered) {
		expect(await countOf(trigger, {}, { envelope })).toBe(0);
	}
});

test('a restart between two deliveries forgets nothing', async () => {
	const trigger = await active();
	const { envelope } = await happen(harness, trigger, 'message.inbound');
	await trigger.restart();
	expect(await countOf(trigger, {}, { envelope })).toBe(0);
	expect(await countOf(trigger)).toBe(1);
	await trigger.restart();
	expect(await countOf(trigger, {}, { envelope })).toBe(0);
});

test('without its name an event is known by its body', async () => {
	const trigger = await active();
	const envelope = (text: string) =>
		({ version: 2, event: 'message.inbound', timestamp: 1, data: { text } }) as never;
	expect(await countOf(trigger, {}, { envelope: envelope('Ciao') })).toBe(1);
	expect(await countOf(trigger, {}, { envelope: envelope('Ciao') })).toBe(0);
	expect(await countOf(trigger, {}, { envelope: envelope('Ciao?') })).toBe(1);
});

test('a test beside the active workflow takes no event from it, in either order', async () => {
	const trigger = await active();
	await trigger.listen();
	const [test] = webhooksAt(harness, trigger.testUrl);
	const [production] = webhooksAt(harness, trigger.url);
	const { envelope, started } = await happen(
		harness,
		trigger,
		'message.inbound',
		{},
		{ webhookId: test.id },
	);
	expect(started).toHaveLength(1);
	expect(await countOf(trigger, {}, { envelope, webhookId: production.id })).toBe(1);
	await trigger.listen();
	const next = await happen(harness, trigger, 'message.inbound', {}, { webhookId: production.id });
	const [second] = webhooksAt(harness, trigger.testUrl);
	expect(await countOf(trigger, {}, { envelope: next.envelope, webhookId: second.id })).toBe(1);
});

test('two workflows get the same event, each once', async () => {
	const [one, two] = [await active(), await active()];
	const { envelope } = await happen(harness, one, 'message.inbound');
	expect(await countOf(two, {}, { envelope })).toBe(1);
	expect([one.executions.length, two.executions.length]).toEqual([1, 1]);
});

describe('Only First in Minutes', () => {
	const phone = (from_phone: string) => ({ from_phone });

	test('the first message of each contact starts, the next ones do not', async () => {
		const trigger = await active({ onlyFirstInMinutes: 5 });
		expect(await countOf(trigger, phone('+393331111111'))).toBe(1);
		expect(await countOf(trigger, phone('393331111111'))).toBe(0);
		expect(await countOf(trigger, phone('+393332222222'))).toBe(1);
		await trigger.restart();
		expect(await countOf(trigger, phone('+393331111111'))).toBe(0);
	});

	test('once the minutes are over, the next message starts again', async () => {
		const trigger = await active({ onlyFirstInMinutes: 5 });
		const start = Date.now();
		const clock = jest.spyOn(Date, 'now').mockReturnValue(start);
		const countAfter = async (seconds: number) => {
			clock.mockReturnValue(start + seconds * 1_000);
			return await countOf(trigger);
		};
		// The minutes are counted from the message that started, not from those that followed.
		expect(await countAfter(0)).toBe(1);
		expect(await countAfter(299)).toBe(0);
		expect(await countAfter(300)).toBe(1);
		expect(await countAfter(599)).toBe(0);
		await trigger.restart();
		expect(await countAfter(599)).toBe(0);
		expect(await countAfter(600)).toBe(1);
		clock.mockRestore();
	});

	test('several at the same moment start once', async () => {
		const trigger = await active({ onlyFirstInMinutes: 5 });
		await Promise.all([1, 2, 3, 4].map(() => happen(harness, trigger, 'message.inbound')));
		expect(trigger.executions).toHaveLength(1);
	});

	test('one that started nothing is not delivered to the next restart as new', async () => {
		const trigger = await active({ onlyFirstInMinutes: 5 });
		await happen(harness, trigger, 'message.inbound');
		const { envelope } = await happen(harness, trigger, 'message.inbound');
		await trigger.restart();
		trigger.change({ parameters: { events: ['message.inbound'], filters: {}, options: {} } });
		expect(await countOf(trigger, {}, { envelope })).toBe(0);
	});
});

describe('Statuses', () => {
	/** What happens to one message, in this order; each time Spoki tells of it anew. */
	const life = ['Pending', 'Sent', 'Delivered', 'Read', 'Error'];
	const startedBy = async (others: object) => {
		const trigger = await active({}, { events: ['message.outbound'], ...others });
		const uuid = '0123456789abcdef0123456789abcdef';
		const started: string[] = [];
		for (const send_status of life) {
			const fields = { uuid, send_status };
			if ((await countOf(trigger, fields, {}, 'message.outbound')) > 0) started.push(send_status);
		}
		return started;
	};

	test('only what failed starts, where nothing else is chosen', async () => {
		expect(await startedBy({})).toEqual(['Error']);
	});

	test('each status that is chosen starts, for the same message', async () => {
		const statuses = ['delivered', 'read', 'other'];
		expect(await startedBy({ statuses })).toEqual(['Pending', 'Delivered', 'Read']);
	});

	test('a status that is not wanted is not remembered: the next one starts', async () => {
		const trigger = await active({}, { events: ['message.outbound'] });
		const { envelope } = await happen(harness, trigger, 'message.outbound');
		trigger.change({
			parameters: { events: ['message.outbound'], statuses: ['sent'], filters: {}, options: {} },
		});
		expect(await countOf(trigger, {}, { envelope }, 'message.outbound')).toBe(1);
	});
});

describe('A delivery while the workflow is being switched on', () => {
	test('starts, although nothing is stored yet, and stays known', async () => {
		const trigger = harness.webhookTrigger({
			events: ['message.inbound', 'contact.created'],
			filters: {},
			options: {},
		});
		let goOn = () => {};
		const held = new Promise<void>((resolve) => (goOn = resolve));
		harness.sandbox.failNext({ operation: 'webhook.setExpands', until: held });
		const activation = trigger.activate();
		await until(() => calls(harness).includes('webhook.setExpands'));
		expect(trigger.staticData()).toEqual({});
		const { envelope, started } = await happen(harness, trigger, 'message.inbound');
		expect(started).toHaveLength(1);
		goOn();
		await activation;
		expect(await countOf(trigger, {}, { envelope })).toBe(0);
		expect(await countOf(trigger)).toBe(1);
		expect(await countOf(trigger, {}, {}, 'contact.created')).toBe(1);
	});

	test.each(['the same events', 'other events'])(
		'which began before and ends after a publication with %s does not undo it',
		async (selection) => {
			const events = selection === 'the same events' ? ['message.inbound'] : ['contact.created'];
			const trigger = await active({}, { options: { downloadMedia: true } });
			let goOn = () => {};
			const held = new Promise<void>((resolve) => (goOn = resolve));
			const photo = harness.sandbox.media('photo.jpg');
			harness.sandbox.failNext({ path: new URL(photo.media).pathname, until: held });
			const delivery = happen(harness, trigger, 'message.inbound', { mediamessage_set: [photo] });
			await until(() => harness.sandbox.requests.some(({ path }) => path.startsWith('/media/')));
			await trigger.publish({ parameters: { events, filters: {}, options: {} } });
			goOn();
			const { envelope } = await delivery;
			await trigger.restart();
			expect(await countOf(trigger, {}, {}, events[0])).toBe(1);
			if (events[0] === 'message.inbound') {
				expect(await countOf(trigger, {}, { envelope })).toBe(0);
			}
		},
	);
});
