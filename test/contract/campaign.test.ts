import { byId, openShop, type Shop } from '../support/shop';

let shop: Shop;
beforeEach(async () => {
	shop = await openShop();
});
afterEach(() => shop.sandbox.close());

const update = (updateFields: object) => ({
	resource: 'campaign',
	operation: 'update',
	campaignId: byId(1003),
	updateFields,
});

describe('Update', () => {
	test.each([
		['nothing', {}],
		['only blank fields', { name: ' ', lists: '', scheduledDatetime: '', status: '' }],
		['lists without one', { lists: '={{ [] }}' }],
	])('%s is refused before anything is sent', async (_, updateFields) => {
		const { error } = await shop.run({ parameters: update(updateFields) });
		expect(error).toMatchObject({
			message: "'Update Fields' is empty",
			description: expect.stringContaining('Add at least one field'),
			context: { itemIndex: 0 },
		});
		expect(shop.sandbox.requests).toHaveLength(0);
	});

	test.each([
		['a text', '301, 302', [301, 302]],
		['a JSON list', '["301", 302]', [301, 302]],
		['a list', '={{ [301, "302"] }}', [301, 302]],
		['a single number', '={{ 301 }}', [301]],
	])('lists may come as %s', async (_, lists, sent) => {
		await shop.run({ parameters: update({ lists }) });
		expect(shop.sandbox.requests[0].body).toEqual({ lists: sent });
	});

	test.each([
		[{ lists: '301, Newsletter' }, '\'List IDs\' is not an ID: "Newsletter"'],
		[{ template: 'Natale' }, '\'Template\' is not an ID: "Natale"'],
		[{ automation: byId('Benvenuto') }, '\'Automation\' is not an ID: "Benvenuto"'],
		[{ scheduledDatetime: 'domani' }, "'Scheduled Date and Time' is not a date: domani"],
	])('%p is refused before anything is sent', async (updateFields, message) => {
		const { error } = await shop.run({ parameters: update(updateFields) });
		expect(error.message).toBe(message);
		expect(shop.sandbox.requests).toHaveLength(0);
	});

	test.each([
		['the picker', '2026-07-01T09:30:00', '2026-07-01T09:30:00+02:00'],
		['a day', '2026-12-01', '2026-12-01T00:00:00+01:00'],
		['an offset of its own', '2026-07-01T07:30:00Z', '2026-07-01T07:30:00Z'],
	])('a time from %s goes out with an offset', async (_, scheduledDatetime, sent) => {
		await shop.run({ parameters: update({ scheduledDatetime }) });
		expect(shop.sandbox.requests[0].body).toEqual({ scheduled_datetime: sent });
	});

	test('a status that is not in the list can be typed', async () => {
		const status = { __rl: true, mode: 'name', value: 'Paused' };
		await shop.run({ parameters: update({ status }) });
		expect(shop.sandbox.requests[0].body).toEqual({ status: 'Paused' });
	});

	test('Simplify takes an answer that names records by their ID, or holds nothing', async () => {
		const answer = { status: 200, headers: { 'content-type': 'application/json' } };
		shop.sandbox.failNext({ ...answer, body: { id: 1003, automation: 901, lists: [301] } });
		shop.sandbox.failNext({ ...answer, body: '' });
		const { items } = await shop.run({ parameters: update({ name: 'A' }), items: [{}, {}] });
		expect(items.map(({ json }) => json)).toEqual([
			{ id: 1003, automation: 901, lists: [301] },
			{ success: true },
		]);
	});
});

describe('Create', () => {
	const create = (parameters: object) => ({
		resource: 'campaign',
		operation: 'create',
		name: 'Saldi',
		lists: '301',
		scheduledDatetime: '2026-07-01T09:30:00',
		...parameters,
	});
	const bothOrNone = 'either starts an automation or sends a template';

	test.each([
		['neither', {}, "'Automation' and 'Template' are both empty", bothOrNone],
		[
			'blank ones',
			{ automation: byId(''), template: '={{ null }}' },
			"'Automation' and 'Template' are both empty",
			bothOrNone,
		],
		[
			'both',
			{ automation: byId(901), template: byId(501) },
			"'Automation' and 'Template' both have a value",
			bothOrNone,
		],
		['no list', { template: byId(501), lists: '={{ [] }}' }, "'List IDs' is empty", 'Enter'],
	])('%s is refused before anything is sent', async (_, parameters, message, description) => {
		const { error } = await shop.run({ parameters: create(parameters) });
		expect(error).toMatchObject({
			message,
			description: expect.stringContaining(description),
			context: { itemIndex: 0 },
		});
		expect(shop.sandbox.requests).toHaveLength(0);
	});

	test('takes an automation in the place of a template, and is a draft at first', async () => {
		const { items } = await shop.run({ parameters: create({ automation: byId('901') }) });
		expect(shop.sandbox.requests[0].body).toEqual({
			name: 'Saldi',
			lists: [301],
			scheduled_datetime: '2026-07-01T09:30:00+02:00',
			status: 'Draft',
			automation: 901,
		});
		expect(items[0].json).toMatchObject({ status: 'Draft', automation: 'Ordine pronto' });
	});

	test('is not repeated when the answer is lost: people would be reached twice', async () => {
		shop.sandbox.failNext({ dropConnection: true, afterHandling: true });
		const { error } = await shop.run({ parameters: create({ template: byId(501) }) });
		expect(error.description).toContain('Spoki may already have carried it out');
		expect(shop.sandbox.requests).toHaveLength(1);
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
		await shop.run({ parameters: { resource: 'report', operation: 'getAll', filters } });
		expect(shop.sandbox.requests[0].query).toEqual({
			start_date: sent,
			end_date: sent,
			page_size: '50',
		});
	});

	test('what is no day is refused before anything is sent', async () => {
		const { error } = await shop.run({
			parameters: { resource: 'report', operation: 'getAll', filters: { startDate: '1.7.2026' } },
		});
		expect(error.message).toBe("'Start Date' is not a date: 1.7.2026");
		expect(shop.sandbox.requests).toHaveLength(0);
	});
});
