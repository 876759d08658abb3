import { byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness({ enforceLimits: false });
});
afterEach(() => harness.sandbox.close());

const customers = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ phone: `+393${100_000_000 + index}` }));

/** The operations whose elements are contacts, and how to run each. */
const CONTACTS = {
	'contact.bulkSync': { resource: 'contact', operation: 'bulkSync' },
	'list.syncContacts': { resource: 'list', operation: 'syncContacts', listId: byId(301) },
	'automation.startMany': {
		resource: 'automation',
		operation: 'startMany',
		automationId: byId(901),
	},
};
type Name = keyof typeof CONTACTS;
const names = Object.keys(CONTACTS) as Name[];
type Settings = Partial<Parameters<Harness['run']>[0]>;
const run = (name: Name, count: number, settings: Settings = {}) =>
	harness.run({
		parameters: {
			...CONTACTS[name],
			phone: '={{ $json.phone }}',
			options: { pacing: 'onlyWhenRefused' },
		},
		items: customers(count),
		onError: 'continueRegularOutput',
		...settings,
	});
const outcomes = ({ items }: Awaited<ReturnType<Harness['run']>>) =>
	items.map(({ json }) => (json.error as { message: string } | undefined)?.message ?? 'through');
/** How many contacts each bulk request held. */
const sizes = (name: string) =>
	harness.sandbox.requests
		.filter(({ operation }) => operation === name)
		.map(({ body }) => (Array.isArray(body) ? body : (body as { contacts: [] }).contacts).length);

const second = { phone: ['Too odd.'] };
const forms: Array<[string, unknown]> = [
	['a list', [{}, second, {}]],
	['a list of contacts', { contacts: [{}, second, {}] }],
	['positions', { 1: second }],
	['positions of contacts', { contacts: { 1: second } }],
	[
		'ways',
		{
			type: 'validation_error',
			errors: [{ code: 'invalid', attr: 'contacts.1.phone', detail: 'Too odd.' }],
		},
	],
	['ways into a list', { errors: [{ attr: '[1].phone', detail: 'Too odd.' }] }],
	['phones', { errors: { '+393100000001': second } }],
	['phones without +', { errors: { 393100000001: second } }],
];

describe.each(names)('A1 %s', (name) => {
	test.each(forms)('refused by %s: only the one that is named fails', async (_, body) => {
		harness.sandbox.failNext({ operation: name, status: 400, body });
		expect(outcomes(await run(name, 3))).toEqual(['through', 'phone: Too odd.', 'through']);
		expect(sizes(name)).toEqual([3, 2]);
	});

	test.each(forms)('accepted but for %s', async (_, body) => {
		const errors = (body as { errors?: unknown }).errors ?? body;
		harness.sandbox.failNext({ operation: name, status: 200, body: { errors } });
		expect(outcomes(await run(name, 3))).toEqual(['through', 'phone: Too odd.', 'through']);
		expect(sizes(name)).toEqual([3]);
	});

	test.each(forms)('Stop: %s ends the node with the item to blame', async (_, body) => {
		harness.sandbox.failNext({ operation: name, status: 400, body });
		const { error } = await run(name, 3, { onError: 'stopWorkflow' });
		expect(error).toMatchObject({
			message: 'phone: Too odd.',
			description: 'Correct this item and run it again. None of the 3 items was carried out.',
			context: { itemIndex: 1 },
		});
		expect(sizes(name)).toEqual([3]);
	});

	test.each<[string, unknown]>([
		['a position outside', { 3: second }],
		['a stranger', { errors: { '+393999999999': second } }],
		['a field', { list: ['Closed.'] }],
		['odd shapes', [null, [[]], 5, { index: 'x', attr: [1.5, null] }, { constructor: 'Bad.' }]],
	])('refused for %s: nobody is blamed in particular, and all fail', async (_, body) => {
		harness.sandbox.failNext({ operation: name, status: 400, body });
		const messages = outcomes(await run(name, 2));
		expect(new Set(messages).size).toBe(1);
		expect(messages[0]).not.toBe('through');
		expect(sizes(name)).toEqual([2]);
	});
});

describe('A3 Remove Contacts', () => {
	const remove = (items: Array<Record<string, unknown>>, settings: Settings = {}) =>
		harness.run({
			parameters: {
				resource: 'list',
				operation: 'removeContacts',
				listId: byId(301),
				phones: '={{ $json.phones }}',
				emails: '={{ $json.emails }}',
				ids: '={{ $json.ids }}',
			},
			items,
			onError: 'continueRegularOutput',
			...settings,
		});
	const items = [
		{ phones: ['+393330000001', '+393330000002'] },
		{ emails: 'a@example.com' },
		{ ids: [7, 8] },
		{ phones: '+393330000003' },
	];

	test.each([
		[{ phone: '+393330000002', detail: 'not in list' }, 0, '+393330000002: not in list.'],
		[{ phone: '393330000003', detail: 'not in list' }, 3, 'not in list.'],
		[{ email: 'a@example.com', detail: 'not in list' }, 1, 'not in list.'],
		[{ id: 8, detail: 'not in list' }, 2, '8: not in list.'],
	])('%j is the error of its item', async (entry, item, message) => {
		harness.sandbox.failNext({ status: 200, body: { errors: [entry] } });
		const expected = items.map((_, index) => (index === item ? message : 'through'));
		expect(outcomes(await remove(items))).toEqual(expected);
	});

	test('one of whose contacts is refused is sent again without it', async () => {
		harness.sandbox.failNext({ status: 400, body: { phones: { 1: ['Not valid.'] } } });
		const expected = ['+393330000002: Not valid.', 'through', 'through', 'through'];
		expect(outcomes(await remove(items))).toEqual(expected);
		expect(harness.sandbox.requests.map(({ body }) => body)).toEqual([
			{
				phones: ['+393330000001', '+393330000002', '+393330000003'],
				emails: ['a@example.com'],
				ids: [7, 8],
			},
			{ phones: ['+393330000003'], emails: ['a@example.com'], ids: [7, 8] },
		]);
	});

	test('Stop ends the node with it', async () => {
		harness.sandbox.failNext({ status: 200, body: { errors: { 8: 'not in list' } } });
		const { error } = await remove(items, { onError: 'stopWorkflow' });
		expect(error).toMatchObject({ message: '8: not in list.', context: { itemIndex: 2 } });
	});
});

describe.each(names)('A5 %s', (name) => {
	const page = {
		operation: name,
		status: 413,
		body: '<html><h1>413 Request Entity Too Large</h1></html>',
	};

	test.each([
		['a web page', page.body],
		['nothing', ''],
		['words', { detail: 'Request body too large.' }],
	])('goes in halves after a 413 with %s', async (_, body) => {
		harness.sandbox.failNext({ ...page, body });
		expect(outcomes(await run(name, 5))).toEqual(Array(5).fill('through'));
		expect(sizes(name)).toEqual([5, 3, 2]);
	});

	test('in quarters too, and each contact once', async () => {
		harness.sandbox.failNext({ ...page, times: 2 });
		expect(outcomes(await run(name, 5))).toEqual(Array(5).fill('through'));
		expect(sizes(name)).toEqual([5, 3, 2, 1, 2]);
	});

	test('with On Error = Stop as well', async () => {
		harness.sandbox.failNext(page);
		const { items, error } = await run(name, 2, { onError: 'stopWorkflow' });
		expect(error).toBeUndefined();
		expect(items).toHaveLength(2);
		expect(sizes(name)).toEqual([2, 1, 1]);
	});

	test('one alone that is too large is the error of its item', async () => {
		harness.sandbox.failNext({ ...page, times: 2 });
		const { items } = await run(name, 2);
		expect(items.map(({ json }) => json.error ?? 'through')).toEqual([
			{
				message: 'This item is too large for a request to Spoki',
				description: expect.stringContaining('Shorten'),
				httpCode: '413',
				operation: name,
			},
			'through',
		]);
		expect(sizes(name)).toEqual([2, 1, 1]);
	});

	test('Stop: one alone that is too large ends the node with its item', async () => {
		harness.sandbox.failNext({ ...page, times: 1 });
		harness.sandbox.failNext({ operation: name, delayMilliseconds: 0 });
		harness.sandbox.failNext(page);
		const { error } = await run(name, 2, { onError: 'stopWorkflow' });
		expect(error).toMatchObject({
			message: 'This item is too large for a request to Spoki',
			description: expect.stringContaining('1 of 2 items went through'),
			context: { itemIndex: 1 },
		});
	});
});

test('A5 a half that would have to wait too long fails by Max Wait, and nothing is lost', async () => {
	harness.sandbox.failNext({ status: 413, body: '' });
	const { items } = await harness.run({
		parameters: {
			...CONTACTS['contact.bulkSync'],
			phone: '={{ $json.phone }}',
			options: { maxWait: 0 },
		},
		items: customers(2),
		onError: 'continueRegularOutput',
	});
	expect(items.map(({ json }) => (json.error as { httpCode: string }).httpCode)).toEqual([
		'429',
		'429',
	]);
	expect(sizes('contact.bulkSync')).toEqual([2]);
});
