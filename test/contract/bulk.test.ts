import { byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	// A bulk request a minute would make these tests wait: here only refusals are waited for.
	harness = await startHarness({ enforceLimits: false });
});
afterEach(() => harness.sandbox.close());

const sync = (parameters: object = {}) => ({
	resource: 'list',
	operation: 'syncContacts',
	listId: byId('={{ $json.list ?? "301" }}'),
	phone: '={{ $json.phone }}',
	additionalFields: { firstName: '={{ $json.first }}', email: '={{ $json.email }}' },
	options: { pacing: 'onlyWhenRefused' },
	...parameters,
});
const customers = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ phone: `+393${100_000_000 + index}` }));
const refusedPhone = '+390000000000';
const batches = () =>
	harness.sandbox.requests.map(({ path, body }) => ({
		path,
		contacts: (body as { contacts: Array<Record<string, string>> }).contacts,
	}));

test('1,250 items become three requests of at most 500, and 1,250 items come out in order', async () => {
	const items = customers(1_250);
	const { items: output } = await harness.run({ parameters: sync(), items });
	expect(batches().map(({ contacts }) => contacts.length)).toEqual([500, 500, 250]);
	expect(output.map(({ json }) => json.phone)).toEqual(items.map(({ phone }) => phone));
	expect(output.map(({ pairedItem }) => pairedItem)).toEqual(items.map((_, item) => ({ item })));
	expect(output[0].json).toEqual({ success: true, listId: 301, ...items[0] });
});

test('items for different lists become one batch per list', async () => {
	const [a, b, c, d] = customers(4);
	const items = [
		{ ...a, list: 301 },
		{ ...b, list: 302 },
		{ ...c, list: 301 },
		{ ...d, list: 302 },
	];
	const { items: output } = await harness.run({ parameters: sync(), items });
	expect(batches()).toEqual([
		{ path: '/api/1/lists/301/sync_contacts/', contacts: [a, c] },
		{ path: '/api/1/lists/302/sync_contacts/', contacts: [b, d] },
	]);
	expect(output.map(({ json }) => json.listId)).toEqual([301, 302, 301, 302]);
});

test('the same phone twice is one contact: later fields win, and both items get the result', async () => {
	const [{ phone }] = customers(1);
	const items = [
		{ phone, first: 'Giulia', email: 'giulia@example.com' },
		{ phone: phone.replace('+39', '0039 '), first: 'Giulietta' },
	];
	const { items: output } = await harness.run({ parameters: sync(), items });
	const merged = { phone, first_name: 'Giulietta', email: 'giulia@example.com' };
	expect(batches()).toEqual([{ path: '/api/1/lists/301/sync_contacts/', contacts: [merged] }]);
	expect(output).toEqual(
		[0, 1].map((item) => ({
			json: { success: true, listId: 301, ...merged },
			pairedItem: expect.objectContaining({ item }),
		})),
	);
});

describe('a bad item', () => {
	const items = [...customers(2), { phone: '333' }];

	test('stops the node before the first request', async () => {
		const { error } = await harness.run({ parameters: sync(), items });
		expect(error).toMatchObject({
			message: "'Phone' has no country code: 333",
			context: { itemIndex: 2 },
		});
		expect(harness.sandbox.requests).toHaveLength(0);
	});

	test.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'does not cost the others (%s)',
		async (onError) => {
			const { items: output, errorItems } = await harness.run({
				parameters: sync(),
				items,
				onError,
			});
			expect(batches()[0].contacts).toHaveLength(2);
			const bad = [...output, ...errorItems].find(({ json }) => json.error);
			expect(bad?.json.error).toMatchObject({ message: "'Phone' has no country code: 333" });
			expect(bad?.pairedItem).toMatchObject({ item: 2 });
		},
	);
});

describe('a contact that Spoki refuses', () => {
	const items = [...customers(1), { phone: refusedPhone }, customers(2)[1]];
	const error = { message: expect.stringMatching(/\w/), operation: 'list.syncContacts' };

	test('is the error of its item', async () => {
		const { items: output } = await harness.run({
			parameters: sync(),
			items,
			onError: 'continueRegularOutput',
		});
		expect(output.map(({ json }) => json)).toEqual([
			expect.objectContaining({ success: true, ...items[0] }),
			{ error: expect.objectContaining(error) },
			expect.objectContaining({ success: true, ...items[2] }),
		]);
	});

	test('goes to the error output with the fields of its input', async () => {
		const { errorItems } = await harness.run({
			parameters: sync(),
			items,
			onError: 'continueErrorOutput',
		});
		expect(errorItems).toHaveLength(1);
		expect(errorItems[0].json).toMatchObject({ phone: refusedPhone, error });
	});

	test('ends the node after its batch, with what went through and what did not', async () => {
		const many = [...customers(700)];
		many[3] = { phone: refusedPhone };
		const result = await harness.run({ parameters: sync(), items: many });
		expect(result.error.context.itemIndex).toBe(3);
		expect(result.error.description).toContain(
			'499 of 700 items went through (items 0 to 2, 4 to 499), 1 refused, not carried out: items 500 to 699.',
		);
		expect(harness.sandbox.requests).toHaveLength(1);
	});
});

describe('a request that fails as a whole', () => {
	const items = customers(700);

	test('ends the node and says how far it came', async () => {
		harness.sandbox.failNext({ delayMilliseconds: 0 });
		harness.sandbox.failNext({ status: 403, body: { detail: 'Closed.' } });
		const { error } = await harness.run({ parameters: sync(), items });
		expect(error.message).toBe('Closed.');
		expect(error.context.itemIndex).toBe(500);
		expect(error.description).toContain(
			'500 of 700 items went through, not carried out: items 501 to 699.',
		);
	});

	test('is the error of its own items only', async () => {
		harness.sandbox.failNext({ status: 403, body: { detail: 'Closed.' } });
		const { items: output, errorItems } = await harness.run({
			parameters: sync(),
			items,
			onError: 'continueErrorOutput',
		});
		expect(errorItems).toHaveLength(500);
		expect(output).toHaveLength(200);
	});
});

describe('a request that Spoki refuses for some of its contacts', () => {
	const items = customers(4);
	const body = { contacts: [{}, { email: ['Not valid.'] }, {}, { phone: ['Too odd.'] }] };

	test('is sent again without them, because a refused request did nothing', async () => {
		harness.sandbox.failNext({ status: 400, body });
		const { items: output } = await harness.run({
			parameters: sync(),
			items,
			onError: 'continueRegularOutput',
		});
		expect(batches().map(({ contacts }) => contacts)).toEqual([items, [items[0], items[2]]]);
		expect(
			output.map(({ json }) => json.success ?? (json.error as { message: string }).message),
		).toEqual([true, 'email: Not valid.', true, 'phone: Too odd.']);
	});

	test('ends the node with the first of them', async () => {
		harness.sandbox.failNext({ status: 400, body });
		const { error } = await harness.run({ parameters: sync(), items });
		expect(error.message).toContain('Not valid.');
		expect(error.context.itemIndex).toBe(1);
		expect(error.description).toContain('None of the 4 items was carried out.');
		expect(harness.sandbox.requests).toHaveLength(1);
	});

	test('may refuse all of them', async () => {
		harness.sandbox.failNext({ status: 400, body: items.map(() => ({ phone: ['Too odd.'] })) });
		const { items: output } = await harness.run({
			parameters: sync(),
			items,
			onError: 'continueRegularOutput',
		});
		expect(output.every(({ json }) => json.error)).toBe(true);
		expect(harness.sandbox.requests).toHaveLength(1);
	});
});

describe('Remove Contacts', () => {
	const remove = (parameters: object) => ({
		resource: 'list',
		operation: 'removeContacts',
		listId: byId('={{ $json.list ?? 301 }}'),
		...parameters,
	});
	const bodies = () => harness.sandbox.requests.map(({ path, body }) => [path, body]);

	test('the items of one list become one request', async () => {
		const { items: output } = await harness.run({
			parameters: remove({ emails: '={{ $json.email }}', ids: '={{ $json.id }}' }),
			items: [
				{ email: 'a@example.com' },
				{ id: 7 },
				{ email: 'a@example.com; b@example.com', list: 302 },
				{ email: 'a@example.com', id: '7, 8' },
			],
		});
		expect(bodies()).toEqual([
			['/api/1/lists/301/remove_contacts/', { emails: ['a@example.com'], ids: [7, 8] }],
			['/api/1/lists/302/remove_contacts/', { emails: ['a@example.com', 'b@example.com'] }],
		]);
		expect(output.map(({ json }) => json.success)).toEqual([true, true, true, true]);
	});

	test.each<[string, unknown, unknown]>([
		['a list', '={{ ["+393330000001", "+393330000002"] }}', ['+393330000001', '+393330000002']],
		['JSON', '["+393330000001", "+393330000002"]', ['+393330000001', '+393330000002']],
		['commas', '+393330000001,+393330000002', ['+393330000001', '+393330000002']],
		['lines', '+393330000001\n+393330000002\n', ['+393330000001', '+393330000002']],
		['one', ' +39 333 000 0001 ', ['+393330000001']],
	])('takes %s', async (_, phones, sent) => {
		await harness.run({ parameters: remove({ phones }) });
		expect(bodies()).toEqual([['/api/1/lists/301/remove_contacts/', { phones: sent }]]);
	});

	test.each<[string, object, string]>([
		['nothing', {}, "'Emails', 'Phones' and 'Contact IDs' are all empty"],
		['blanks', { emails: ' , ;', ids: '[]' }, "'Emails', 'Phones' and 'Contact IDs' are all empty"],
		['an ID that is none', { ids: '7, Luca' }, '\'Contact IDs\' is not an ID: "Luca"'],
		['a bad phone', { phones: '+393330000001, 333' }, "'Phones' has no country code: 333"],
		['broken JSON', { emails: '["a@example.com"' }, "'Emails' begins like a JSON list but is none"],
		['an object', { emails: '={{ ({a: 1}) }}' }, "'Emails' must be a list, not an object"],
	])('%s is refused before anything is sent', async (_, parameters, message) => {
		const { error } = await harness.run({ parameters: remove(parameters) });
		expect(error.message).toContain(message);
		expect(harness.sandbox.requests).toHaveLength(0);
	});
});

describe('hints', () => {
	const hint = (operation: string) =>
		`'Retry On Fail' is on in this node's settings: when one item of '${operation}' fails, n8n carries out all items again. Switch it off: the node itself repeats what can safely be repeated.`;

	test('a write on a node with Retry On Fail is warned of', async () => {
		const { hints } = await harness.run({
			parameters: { resource: 'list', operation: 'create', name: 'Autumn' },
			settings: { retryOnFail: true },
		});
		expect(hints).toEqual([hint('List: Create')]);
	});

	test('a read is not', async () => {
		const { hints } = await harness.run({
			parameters: { resource: 'list', operation: 'get', listId: byId(301) },
			settings: { retryOnFail: true },
		});
		expect(hints).toEqual([]);
	});

	test('three bulk requests are announced with their minutes', async () => {
		const { hints } = await harness.run({
			parameters: sync({ options: { maxWait: 0 } }),
			items: customers(1_250),
			onError: 'continueRegularOutput',
		});
		expect(hints).toEqual([
			"Spoki allows 1 request per minute for 'List: Sync Contacts': 3 requests take about 2 minutes.",
		]);
	});
});

test('a refusal that names nobody is not lost', async () => {
	harness.sandbox.failNext({
		status: 200,
		headers: { 'content-type': 'application/json' },
		body: { errors: [{ detail: 'One number is not on WhatsApp.' }] },
	});
	const { items: output } = await harness.run({ parameters: sync(), items: customers(2) });
	expect(output.map(({ json }) => json.unassignedRefusals)).toEqual(
		Array(2).fill(['One number is not on WhatsApp.']),
	);
});
