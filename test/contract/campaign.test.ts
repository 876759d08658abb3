import { byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const update = (updateFields: object, others: object = {}) => ({
	resource: 'campaign',
	operation: 'update',
	campaignId: byId(1003),
	updateFields,
	...others,
});
const received = () => harness.sandbox.requests.map(({ operation }) => operation);
const bodies = () =>
	harness.sandbox.requests.filter(({ method }) => method !== 'GET').map(({ body }) => body);

/** Lets it be another moment, for dates alone. */
function itIs(moment: string) {
	jest.spyOn(Date, 'now').mockReturnValue(Date.parse(moment));
}
afterEach(() => jest.restoreAllMocks());

describe('Update', () => {
	test.each([
		['nothing', {}],
		['only blank fields', { name: ' ', lists: [], scheduledDatetime: '', status: '' }],
		['lists without one', { lists: '={{ [] }}' }],
	])('%s is refused before anything is sent', async (_, updateFields) => {
		const { error } = await harness.run({ parameters: update(updateFields) });
		expect(error).toMatchObject({
			message: "'Update Fields' is empty",
			description: expect.stringContaining('Add at least one field'),
			context: { itemIndex: 0 },
		});
		expect(error.description).toContain("'What to Send'");
		expect(harness.sandbox.requests).toHaveLength(0);
	});

	test.each([
		['the drop-down', [301, 302], [301, 302]],
		['a text', '301, 302', [301, 302]],
		['a JSON list', '["301", 302]', [301, 302]],
		['a list', '={{ [301, "302"] }}', [301, 302]],
		['a single number', '={{ 301 }}', [301]],
		['one of them twice', '={{ [301, "301", " 302 "] }}', [301, 302]],
	])('lists may come as IDs from %s, and nothing is read', async (_, lists, sent) => {
		await harness.run({ parameters: update({ lists }) });
		expect(received()).toEqual(['campaign.update']);
		expect(bodies()).toEqual([{ lists: sent }]);
	});

	test.each([
		[{ lists: '301, -2' }, '\'List Names or IDs\' is not an ID: "-2"'],
		[{ lists: '={{ [301.5] }}' }, "'List Names or IDs' is not an ID: 301.5"],
		[{ scheduledDatetime: 'domani' }, "'Scheduled Date and Time' is not a date: domani"],
	])('%p is refused before anything is sent', async (updateFields, message) => {
		const { error } = await harness.run({ parameters: update(updateFields) });
		expect(error.message).toBe(message);
		expect(harness.sandbox.requests).toHaveLength(0);
	});

	test.each([
		['the picker', '2046-07-01T09:30:00', '2046-07-01T09:30:00+02:00'],
		['a day', '2046-12-01', '2046-12-01T00:00:00+01:00'],
		['an offset of its own', '2046-07-01T07:30:00Z', '2046-07-01T07:30:00Z'],
	])('a time from %s goes out with an offset', async (_, scheduledDatetime, sent) => {
		await harness.run({ parameters: update({ scheduledDatetime }) });
		expect(harness.sandbox.requests[0].body).toEqual({ scheduled_datetime: sent });
	});

	test.each([
		['={{ "Paused" }}', 'Paused'],
		['scheduled', 'Scheduled'],
		[{ __rl: true, mode: 'name', value: 'Paused' }, 'Paused'],
	])('the status %p goes out as %s', async (status, sent) => {
		await harness.run({ parameters: update({ status, scheduledDatetime: '2046-07-01' }) });
		expect(bodies()).toMatchObject([{ status: sent }]);
	});

	describe('What to Send', () => {
		test('an update of the name alone sends neither', async () => {
			const left = { automation: byId(901), template: byId(501) };
			await harness.run({ parameters: update({ name: 'Saldi' }, left) });
			expect(bodies()).toEqual([{ name: 'Saldi' }]);
		});

		test.each([
			['automation', { automation: 901 }],
			['template', { template: 501 }],
		])('%s is all that is sent, and enough', async (whatToSend, sent) => {
			const both = { automation: byId('901'), template: byId(501) };
			await harness.run({ parameters: update({}, { whatToSend, ...both }) });
			expect(bodies()).toEqual([sent]);
		});

		test.each([
			['automation', "'Automation' is empty"],
			['template', "'Template' is empty"],
		])('%s needs one', async (whatToSend, message) => {
			const left = { automation: '={{ "" }}', template: '={{ null }}' };
			const { error } = await harness.run({
				parameters: update({ name: 'A' }, { whatToSend, ...left }),
			});
			expect(error.message).toBe(message);
			expect(harness.sandbox.requests).toHaveLength(0);
		});
	});

	test('Simplify takes an answer that names records by their ID, or holds nothing', async () => {
		const answer = { status: 200, headers: { 'content-type': 'application/json' } };
		harness.sandbox.failNext({ ...answer, body: { id: 1003, automation: 901, lists: [301] } });
		harness.sandbox.failNext({ ...answer, body: '' });
		const { items } = await harness.run({ parameters: update({ name: 'A' }), items: [{}, {}] });
		expect(items.map(({ json }) => json)).toEqual([
			{ id: 1003, automation: 901, lists: [301] },
			{ success: true },
		]);
	});
});

describe('lists by name', () => {
	const updateLists = (lists: unknown, items?: Array<Record<string, unknown>>) =>
		harness.run({ parameters: update({ lists }), items, onError: 'continueRegularOutput' });
	const messages = ({ items }: Awaited<ReturnType<typeof updateLists>>) =>
		items.map(({ json }) => (json.error as { message?: string } | undefined)?.message);

	test.each([
		['a text', ' clienti  BOTTEGA, 302', [301, 302]],
		['a JSON list', '["Newsletter", "Clienti bottega", 302]', [302, 301]],
		['an expression', '={{ ["Lista nozze 2025"] }}', [304]],
	])('from %s become IDs', async (_, lists, sent) => {
		await updateLists(lists);
		expect(received()).toEqual(['list.getAll', 'campaign.update']);
		expect(bodies()).toEqual([{ lists: sent }]);
	});

	test('are read once for all items', async () => {
		const items = ['Newsletter', 'Clienti bottega', 'Newsletter'].map((list) => ({ list }));
		await updateLists('={{ $json.list }}', items);
		expect(received().filter((name) => name === 'list.getAll')).toHaveLength(1);
		expect(bodies()).toEqual([{ lists: [302] }, { lists: [301] }, { lists: [302] }]);
	});

	test('are found behind the first page', async () => {
		await harness.sandbox.close();
		harness = await startHarness({ maxPageSize: 2 });
		await updateLists('Lista nozze 2025');
		expect(bodies()).toEqual([{ lists: [304] }]);
	});

	test('one that is not there is the error of its item, before anything is sent', async () => {
		const result = await updateLists('={{ $json.list }}', [{ list: 'Clienti' }, { list: 302 }]);
		expect(messages(result)).toEqual([
			"'List Names or IDs': Spoki has no list with the name 'Clienti'",
			undefined,
		]);
		expect(bodies()).toEqual([{ lists: [302] }]);
	});

	test('one that is there twice asks for the ID, unless it is written exactly so', async () => {
		const list = harness.sandbox.data.list;
		for (const id of [391, 392]) list.set(id, { ...list.get(302), id, name: 'newsletter' });
		const { items } = await updateLists('={{ $json.list }}', [
			{ list: 'newsletter' },
			{ list: 'NEWSLETTER' },
			{ list: 'Newsletter' },
		]);
		expect(items.slice(0, 2).map(({ json }) => json.error)).toMatchObject([
			{ message: expect.stringContaining('Spoki has 2 lists') },
			{ message: expect.stringContaining('Spoki has 3 lists') },
		]);
		expect((items[0].json.error as { description: string }).description).toMatch(/: 392, 391\.$/);
		expect(bodies()).toEqual([{ lists: [302] }]);
	});
});

describe('a date and time in the past', () => {
	const now = '2026-03-10T12:00:00Z';
	const create = (scheduledDatetime: string, status = 'Scheduled', settings = {}) =>
		harness.run({
			parameters: {
				resource: 'campaign',
				operation: 'create',
				name: 'Saldi',
				lists: [301],
				whatToSend: 'template',
				template: byId(501),
				scheduledDatetime,
				status,
			},
			...settings,
		});

	test.each([
		['of 2020', '2020-01-01T10:00:00', 'Scheduled', false],
		['of six minutes ago', '2026-03-10T11:54:00Z', 'Scheduled', false],
		['of six minutes ago in another case', '2026-03-10T11:54:00Z', 'SCHEDULED', false],
		['of an hour ago by the clock of Rome', '2026-03-10T12:00:00', 'Scheduled', false],
		['of four minutes ago', '2026-03-10T11:56:00Z', 'Scheduled', true],
		['to come', '2026-03-10T13:01:00', 'Scheduled', true],
		['of 2020 of a draft', '2020-01-01T10:00:00', 'Draft', true],
	])('%s (%s, %s): Create sends it %p', async (_, given, status, isSent) => {
		itIs(now);
		const { error } = await create(given, status);
		expect(bodies()).toHaveLength(isSent ? 1 : 0);
		if (isSent) return expect(error).toBeUndefined();
		expect(error.message).toMatch(/^'Scheduled Date and Time' is in the past: 20/);
		expect(error.description).toContain('2026-03-10T13:00:00+01:00');
		expect(error.description).toContain('Europe/Rome');
	});

	test('is one by the workflow’s time zone', async () => {
		itIs(now);
		const { error } = await create('2026-03-10T10:00:00', 'Scheduled', {
			timezone: 'America/New_York',
		});
		expect(error).toBeUndefined();
		expect((await create('2026-03-10T10:00:00')).error.message).toContain('+01:00');
	});

	test.each([
		['both in one', 1003, { scheduledDatetime: '2026-03-09', status: 'Scheduled' }, [], false],
		// The campaign 1002 is scheduled for 20 March 2025, 1003 is a draft without a date.
		['the status of one that is over', 1002, { status: 'Scheduled' }, ['campaign.get'], false],
		['the status of one without', 1003, { status: 'Scheduled' }, ['campaign.get'], true],
		[
			'the time of a scheduled one',
			1002,
			{ scheduledDatetime: '2026-03-09' },
			['campaign.get'],
			false,
		],
		['the time of a draft', 1003, { scheduledDatetime: '2026-03-09' }, ['campaign.get'], true],
		['a time to come', 1002, { scheduledDatetime: '2026-03-11' }, [], true],
		['a draft', 1002, { scheduledDatetime: '2026-03-09', status: 'Draft' }, [], true],
		['the name', 1002, { name: 'A' }, [], true],
	])('Update of %s', async (_, id, updateFields, reads, isSent) => {
		itIs(now);
		const { error } = await harness.run({
			parameters: { ...update(updateFields), campaignId: byId(id) },
		});
		expect(received()).toEqual([...reads, ...(isSent ? ['campaign.update'] : [])]);
		if (isSent) return expect(error).toBeUndefined();
		expect(error.message).toContain('in the past: 20');
		expect(error.description).toMatch(/Europe\/Rome.*\.$/);
	});
});

describe('Create', () => {
	const create = (parameters: object) => ({
		resource: 'campaign',
		operation: 'create',
		name: 'Saldi',
		lists: '301',
		scheduledDatetime: '2046-07-01T09:30:00',
		...parameters,
	});

	test.each([
		[
			'the other one alone',
			{ whatToSend: 'automation', automation: '={{ "" }}', template: byId(501) },
			"'Automation' is empty",
		],
		['a blank one', { template: '={{ null }}' }, "'Template' is empty"],
		['a name of one', { template: 'Natale' }, '\'Template\' is not an ID: "Natale"'],
		['no list', { template: byId(501), lists: '={{ [] }}' }, "'List Names or IDs' is empty"],
	])('%s is refused before anything is sent', async (_, parameters, message) => {
		const { error } = await harness.run({ parameters: create(parameters) });
		expect(error).toMatchObject({ message, context: { itemIndex: 0 } });
		expect(harness.sandbox.requests).toHaveLength(0);
	});

	test('sends what is chosen, and not what was chosen before', async () => {
		const both = { automation: byId(901), template: byId(501) };
		await harness.run({ parameters: create({ whatToSend: 'automation', ...both }) });
		await harness.run({ parameters: create({ whatToSend: 'template', ...both }) });
		expect(bodies().map((body) => Object.keys(body as object).sort())).toEqual([
			['automation', 'lists', 'name', 'scheduled_datetime', 'status'],
			['lists', 'name', 'scheduled_datetime', 'status', 'template'],
		]);
	});

	test('takes an automation in the place of a template, and is a draft at first', async () => {
		const { items } = await harness.run({
			parameters: create({ whatToSend: 'automation', automation: byId('901') }),
		});
		expect(harness.sandbox.requests[0].body).toEqual({
			name: 'Saldi',
			lists: [301],
			scheduled_datetime: '2046-07-01T09:30:00+02:00',
			status: 'Draft',
			automation: 901,
		});
		expect(items[0].json).toMatchObject({ status: 'Draft', automation: 'Ordine pronto' });
	});

	test('is not repeated when the answer is lost: people would be reached twice', async () => {
		harness.sandbox.failNext({ dropConnection: true, afterHandling: true });
		const { error } = await harness.run({ parameters: create({ template: byId(501) }) });
		expect(error.description).toContain('Spoki may already have carried it out');
		expect(harness.sandbox.requests).toHaveLength(1);
	});
});

describe('days go out as YYYY-MM-DD in the time zone of the workflow, here Europe/Rome', () => {
	const forms: Array<[string, string, string]> = [
		['the picker', '2026-07-01T00:30:00', '2026-07-01'],
		['a day', '2026-07-01', '2026-07-01'],
		['ISO in UTC, on the next day in Rome', '2026-06-30T22:30:00Z', '2026-07-01'],
		['ISO with another offset', '2026-06-30T20:00:00-04:00', '2026-07-01'],
		['an expression', '={{ DateTime.fromISO("2026-06-30T22:30:00Z") }}', '2026-07-01'],
		['an expression in winter', '={{ DateTime.fromISO("2026-12-31T22:30:00Z") }}', '2026-12-31'],
	];

	test.each(forms)('of reports: %s', async (_, given, sent) => {
		const filters = { startDate: given, endDate: given };
		await harness.run({ parameters: { resource: 'report', operation: 'getAll', filters } });
		expect(harness.sandbox.requests[0].query).toEqual({
			start_date: sent,
			end_date: sent,
			page_size: '50',
		});
	});

	test.each([
		[
			'report',
			{ startDate: '2026-02-02', endDate: '2026-02-01' },
			"'Start Date' is after 'End Date'",
		],
		[
			'campaign',
			{ scheduledDatetimeGte: '2026-02-01T23:30:00Z', scheduledDatetimeLte: '2026-02-01' },
			"'Scheduled From' is after 'Scheduled Until'",
		],
	])(
		'a period of a %s that ends before it begins is refused',
		async (resource, filters, message) => {
			const parameters = { resource, operation: 'getAll', filters };
			const { error } = await harness.run({ parameters });
			expect(error.message).toBe(`${message}: 2026-02-02`);
			expect(error.description).toContain('2026-02-01');
			expect(harness.sandbox.requests).toHaveLength(0);
		},
	);

	test('a period may be one day, or open at one end', async () => {
		for (const filters of [
			{ startDate: '2026-02-01', endDate: '2026-02-01' },
			{ startDate: '2026-02-02', endDate: '' },
			{ endDate: '2026-02-01' },
		])
			await harness.run({ parameters: { resource: 'report', operation: 'getAll', filters } });
		expect(harness.sandbox.requests).toHaveLength(3);
	});

	test('what is no day is refused before anything is sent', async () => {
		const { error } = await harness.run({
			parameters: { resource: 'report', operation: 'getAll', filters: { startDate: '1.7.2026' } },
		});
		expect(error.message).toBe("'Start Date' is not a date: 1.7.2026");
		expect(harness.sandbox.requests).toHaveLength(0);
	});
});
