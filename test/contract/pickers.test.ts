import { byEmail, byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const answer = (body: unknown) =>
	harness.sandbox.failNext({ status: 200, headers: { 'content-type': 'application/json' }, body });

describe('U3: the lists of a campaign', () => {
	test('are loaded by name, all pages of them, and kept', async () => {
		await harness.sandbox.close();
		harness = await startHarness({ maxPageSize: 10 });
		const options = await harness.load('getLists');
		await harness.load('getLists');
		const { list } = harness.sandbox.data;
		expect(options).toHaveLength(list.size);
		expect(options.map(({ name }) => name)).toEqual(
			[...list.values()]
				.map(({ name, contacts_count }) => `${name} (${contacts_count} contacts)`)
				.sort((a, b) => a.localeCompare(b)),
		);
		expect(options.map(({ value }) => value).sort()).toEqual([...list.keys()].sort());
		expect(list.size).toBeGreaterThan(10);
		expect(harness.sandbox.requests).toHaveLength(Math.ceil(list.size / 10));
	});

	test('say what is wrong and how to go on', async () => {
		await harness.sandbox.close();
		harness = await startHarness({ apiKey: 'another' });
		await expect(harness.load('getLists')).rejects.toThrow(
			/Give names or IDs by an expression to go on without the list\.$/,
		);
	});

	test('wait no longer than five seconds', async () => {
		harness.sandbox.failNext({ delayMilliseconds: 20_000 });
		const begin = performance.now();
		await expect(harness.load('getLists')).rejects.toThrow('no answer within 5 seconds');
		expect(performance.now() - begin).toBe(5_000);
	});
});

describe('U3: the operator of a contact', () => {
	const add = (email: unknown) => ({
		resource: 'contact',
		operation: 'addOperator',
		contactId: byId(410004),
		email,
	});

	test('is chosen among the users, by name, and stands for an email', async () => {
		const { results } = await harness.search('searchOperator', 'neri');
		expect(results).toEqual([
			{ name: 'Carla Neri (carla.neri@example.com)', value: 'carla.neri@example.com' },
		]);
		expect(harness.sandbox.requests.map(({ path, query }) => [path, query])).toEqual([
			['/api/1/roles/', { search: 'neri', page_size: '100' }],
		]);
	});

	test.each([
		['a list', { __rl: true, mode: 'list', value: 'carla.neri@example.com' }],
		['an email', byEmail(' carla.neri@example.com ')],
		['an expression', '={{ "carla.neri@example.com" }}'],
	])('from %s is sent as an email', async (_, email) => {
		await harness.run({ parameters: add(email) });
		expect(harness.sandbox.requests[0].body).toEqual({ email: 'carla.neri@example.com' });
	});

	test('without an email cannot be chosen', async () => {
		answer([
			{ id: 1, role: 'Administrator' },
			{ id: 2, user: { email: 'a@example.com' } },
		]);
		expect((await harness.search('searchOperator')).results).toEqual([
			{ name: 'a@example.com', value: 'a@example.com' },
		]);
	});

	test('can be typed where the list does not load', async () => {
		harness.sandbox.failNext({ status: 400, body: { detail: 'Not now.' } });
		await expect(harness.search('searchOperator')).rejects.toThrow(
			"Not now. Choose 'By Email' to go on without the list.",
		);
	});
});

describe('U3: the channel', () => {
	test('is chosen by its name and number', async () => {
		const { results } = await harness.search('searchChannel', 'labo');
		expect(results).toEqual([{ name: 'Laboratorio (390009900002, WhatsApp)', value: 812 }]);
		expect(harness.sandbox.requests.map(({ path }) => path)).toEqual(['/api/1/channel/']);
	});

	test.each([byId('812'), { __rl: true, mode: 'list', value: 812 }, ' 812 ', 812])(
		'%p is sent as a number',
		async (channelId) => {
			await harness.run({
				parameters: {
					resource: 'message',
					operation: 'addNote',
					phone: '+393331234567',
					text: 'Ciao',
					additionalFields: { channelId },
				},
			});
			expect(harness.sandbox.requests[0].body).toMatchObject({ channel_id: 812 });
		},
	);
});

describe('U13 and M8: automations', () => {
	test('say whether they are on', async () => {
		const { results } = await harness.search('searchAutomation');
		const names = results.map(({ name }) => name);
		expect(names).toContain('Ordine pronto (on)');
		expect(names).toContain('Promemoria corso (off)');
		answer([{ id: 5, name: 'A' }]);
		expect((await harness.search('searchAutomation', 'a')).results[0].name).toBe('A');
	});

	test('that can be started are all on, which need not be said', async () => {
		const { results } = await harness.search('searchStartableAutomation');
		expect(results).toEqual([{ name: 'Ordine pronto', value: 901 }]);
	});

	test('of which none can be started say what to switch on', async () => {
		for (const automation of harness.sandbox.data.automation.values()) automation.is_active = false;
		await expect(harness.search('searchStartableAutomation')).rejects.toThrow(
			"No automation can be started from here. Switch one on in Spoki and give it the start 'API', then open this list again.",
		);
	});

	test('that a search does not find are no reason to switch anything on', async () => {
		const { results } = await harness.search('searchStartableAutomation', 'xyz');
		expect(results).toEqual([]);
	});
});
