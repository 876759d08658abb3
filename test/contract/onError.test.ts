import { startHarness, SENTINEL, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const upsert = { resource: 'contact', operation: 'upsert', phone: '={{ $json.phone }}' };
const good = (index: number) => ({ phone: `+39333000000${index}`, name: `customer ${index}` });

/** The second item's number is bad, the fourth is refused by Spoki. */
const items = [
	good(1),
	{ ...good(2), phone: '333' },
	good(3),
	{ ...good(4), phone: '+999999999' },
	good(5),
];

function refuseTheFourth() {
	harness.sandbox.failNext({ operation: 'contact.upsert', delayMilliseconds: 0 });
	harness.sandbox.failNext({ operation: 'contact.upsert', delayMilliseconds: 0 });
	harness.sandbox.failNext({
		operation: 'contact.upsert',
		status: 400,
		body: { code: 'spoki::9', detail: 'Unknown country.' },
	});
}

const second = {
	error: {
		message: "'Phone' has no country code: 333",
		description: expect.any(String),
		operation: 'contact.upsert',
	},
};
const fourth = {
	error: {
		message: 'Unknown country.',
		description: expect.any(String),
		httpCode: '400',
		spokiCode: 'spoki::9',
		operation: 'contact.upsert',
	},
};
const sentPhones = () =>
	harness.sandbox.requests.map(({ body }) => (body as { phone: string }).phone);

test('stop: the first bad item ends the node with its index, before anything is sent', async () => {
	const { error, items: output } = await harness.run({ parameters: upsert, items });
	expect(error).toMatchObject({ message: second.error.message, context: { itemIndex: 1 } });
	expect(output).toEqual([]);
	expect(error.description).toContain(`None of the ${items.length} items was carried out.`);
	expect(sentPhones()).toEqual([]);
});

test('continue: each bad item yields its own error item in its place', async () => {
	refuseTheFourth();
	const { items: output } = await harness.run({
		parameters: upsert,
		items,
		onError: 'continueRegularOutput',
	});
	expect(output.map(({ json }) => json)).toEqual([
		expect.objectContaining({ phone: items[0].phone }),
		second,
		expect.objectContaining({ phone: items[2].phone }),
		fourth,
		expect.objectContaining({ phone: items[4].phone }),
	]);
	expect(output.map(({ pairedItem }) => pairedItem)).toEqual(
		[0, 1, 2, 3, 4].map((item) => ({ item })),
	);
	expect(sentPhones()).toEqual([0, 2, 3, 4].map((index) => items[index].phone));
});

test('error output: bad items go there and keep the fields of the input', async () => {
	refuseTheFourth();
	const result = await harness.run({ parameters: upsert, items, onError: 'continueErrorOutput' });
	expect(result.items.map(({ json }) => json.phone)).toEqual(
		[0, 2, 4].map((index) => items[index].phone),
	);
	expect(result.errorItems.map(({ json }) => json)).toEqual([
		{ ...items[1], ...second },
		{ ...items[3], ...fourth },
	]);
});

test('a value that an expression cannot give is the error of its item', async () => {
	const { items: output } = await harness.run({
		parameters: { ...upsert, phone: '={{ $json.contact.phone.toUpperCase() }}' },
		items: [{ contact: { phone: '+393330000001' } }, {}],
		onError: 'continueRegularOutput',
	});
	expect(output[0].json.phone).toBe('+393330000001');
	expect(output[1].json).toEqual({
		error: expect.objectContaining({ message: expect.any(String) }),
	});
});

test('a bad credential is the error of every item', async () => {
	const { items: output } = await harness.run({
		parameters: upsert,
		items: [good(1), good(2)],
		onError: 'continueRegularOutput',
		credential: { apiKey: SENTINEL, baseUrl: 'no where' },
	});
	expect(output.map(({ json }) => json.error)).toEqual(
		Array(2).fill({
			message: "The credential's 'Base URL' is not a web address",
			description: expect.any(String),
			operation: 'contact.upsert',
		}),
	);
});

test('items that yield none, one or many stay paired with their input', async () => {
	const phones = ['+393339999999', '+390000000001'];
	const { items: output } = await harness.run({
		parameters: {
			resource: 'contact',
			operation: 'getAll',
			limit: 3,
			filters: { phone: '={{ $json.phone }}' },
		},
		items: [...phones.map((phone) => ({ phone })), { phone: '' }],
	});
	expect(output.map(({ pairedItem }) => pairedItem)).toEqual(
		[1, 2, 2, 2].map((item) => ({ item })),
	);
});

test.each([
	{ resource: 'contact', operation: '__CUSTOM_API_CALL__' },
	{ resource: 'nothing', operation: '' },
])('$resource: $operation is an error that names both', async (parameters) => {
	const { error } = await harness.run({ parameters });
	expect(error).toMatchObject({
		name: 'NodeOperationError',
		message: `The Spoki node has no operation '${parameters.operation}' of a resource '${parameters.resource}'`,
	});
});
