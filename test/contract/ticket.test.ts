import { byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const getAll = (parameters: object) => ({ resource: 'ticket', operation: 'getAll', ...parameters });
const create = (title: string, additionalFields: object = {}) => ({
	resource: 'ticket',
	operation: 'create',
	contactPhone: '+390000000007',
	title,
	status: 'Open',
	additionalFields,
});

describe('the filter by status', () => {
	const ids = async (parameters: object) => {
		const { items } = await harness.run({ parameters: getAll(parameters) });
		return items.map(({ json }) => json.id);
	};

	test('is applied before the limit, over as many pages as it takes', async () => {
		await harness.sandbox.close();
		harness = await startHarness({ maxPageSize: 5 });
		expect(await ids({ limit: 3, filters: { status: 'Closed' } })).toEqual([1124, 1120, 1116]);
		expect(harness.sandbox.requests.map(({ query }) => query)).toEqual([
			{ page_size: '100' },
			{ page_size: '100', page: '2' },
		]);
	});

	test('gives all of them with Return All, in whatever case it is typed', async () => {
		const all = await ids({ returnAll: true, filters: { status: 'in progress' } });
		expect(all).toEqual([1122, 1118, 1114, 1110, 1106, 1102]);
	});

	test('blank means every ticket', async () => {
		expect(await ids({ returnAll: true, filters: { status: '' } })).toHaveLength(24);
	});

	test('a status of the account’s own may be typed', async () => {
		expect(await ids({ filters: { status: 'Waiting' } })).toEqual([]);
	});
});

describe('Create', () => {
	test.each<[string, Record<string, unknown>, string]>([
		['Title', create('a'.repeat(257)), "'Title' has 257 characters"],
		[
			'Description',
			create('a', { description: 'a'.repeat(1025) }),
			"'Description' has 1025 characters",
		],
		['Reference', create('a', { reference: 'à'.repeat(257) }), "'Reference' has 257 characters"],
		[
			'Ticket Category ID',
			create('a', { ticketCategoryId: 'repairs' }),
			'\'Ticket Category ID\' is not an ID: "repairs"',
		],
	])('refuses what Spoki cannot take as %s', async (_, parameters, message) => {
		const { error } = await harness.run({ parameters });
		expect(error.message).toBe(message);
		expect(error.description).toBeTruthy();
		expect(harness.sandbox.requests).toHaveLength(0);
	});

	test('takes texts of exactly the greatest length, counted as a person counts', async () => {
		const title = '🏺'.repeat(256);
		const description = 'à'.repeat(1_024);
		const { error } = await harness.run({ parameters: create(title, { description }) });
		expect(error).toBeUndefined();
		expect(harness.sandbox.requests[0].body).toMatchObject({ title, description });
	});

	test('is not repeated when the answer is lost', async () => {
		harness.sandbox.failNext({ dropConnection: true, afterHandling: true });
		const { error } = await harness.run({ parameters: create('a') });
		expect(error).toBeDefined();
		expect(harness.sandbox.requests).toHaveLength(1);
	});
});

describe('Update', () => {
	const update = (updateFields: object, options: object = {}) => ({
		resource: 'ticket',
		operation: 'update',
		ticketId: byId(1101),
		updateFields,
		options,
	});

	test.each([
		['nothing', {}],
		['only blank fields', { title: ' ', description: '', contactPhone: '' }],
	])('%s is refused before anything is sent', async (_, updateFields) => {
		const { error } = await harness.run({ parameters: update(updateFields) });
		expect(error).toMatchObject({
			message: "'Update Fields' is empty",
			description: expect.stringContaining("'Send Empty Values'"),
		});
		expect(harness.sandbox.requests).toHaveLength(0);
	});

	test('empties the description with Send Empty Values, and nothing that a ticket must have', async () => {
		const blank = { title: '', description: '', status: '', reference: '' };
		await harness.run({ parameters: update(blank, { sendEmptyValues: true }) });
		expect(harness.sandbox.requests[0].body).toEqual({ description: '' });
	});
});

describe('Simplify', () => {
	const keys = [
		'id',
		'title',
		'status',
		'priority',
		'reference',
		'contact_phone',
		'contact_name',
		'chat_link',
		'owner_email',
		'created_datetime',
	];

	test('gives ten fields, with contact and owner among them', async () => {
		const { items } = await harness.run({ parameters: getAll({ limit: 2 }) });
		expect(Object.keys(items[0].json)).toEqual(keys);
		expect(items.map(({ json }) => json.owner_email)).toEqual([null, 'carla.neri@example.com']);
	});

	test('takes a ticket without contact', async () => {
		harness.sandbox.failNext({
			status: 201,
			headers: { 'content-type': 'application/json' },
			body: { id: 1, title: 'a', contact: null },
		});
		const { items } = await harness.run({ parameters: create('a') });
		expect(items[0].json).toMatchObject({ id: 1, chat_link: null, contact_name: '' });
	});

	test('off gives everything as Spoki sent it', async () => {
		const { items } = await harness.run({ parameters: getAll({ limit: 1, simplify: false }) });
		expect(items[0].json).toHaveProperty('contact.phone');
	});
});

test('the drop-down looks through the tickets itself, since Spoki cannot search them', async () => {
	const { results } = await harness.search('searchTicket', 'fattura');
	expect(results).toHaveLength(6);
	expect(results[0].name).toMatch(/^Fattura mancante \(TK-[0-9A-F]{8}, Closed\)$/);
	expect(harness.sandbox.requests.map(({ query }) => query)).toEqual([{ page_size: '100' }]);
});
