import { byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const upsert = (customFields: unknown) => ({
	resource: 'contact',
	operation: 'upsert',
	phone: '+393331234567',
	customFields,
});
const sent = () => (harness.sandbox.requests[0].body as Record<string, unknown>).custom_fields;

describe('the mapper', () => {
	test('offers the account’s custom fields by label, with code and type', async () => {
		const { fields } = await harness.customFields();
		expect(fields.map(({ id, type, options }) => ({ id, type, options }))).toEqual(
			expect.arrayContaining([
				{ id: 'LAST_ORDER', type: 'string', options: undefined },
				{ id: 'BIRTHDAY', type: 'dateTime', options: [{ name: 'Date Only', value: 'date' }] },
				{ id: 'NEXT_COURSE', type: 'dateTime', options: undefined },
			]),
		);
		const labels = fields.map(({ displayName }) => displayName);
		expect(labels).toEqual([...labels].sort((a, b) => a.localeCompare(b)));
	});

	test('is kept like the lists', async () => {
		for (let opening = 0; opening < 6; opening++) await harness.customFields();
		expect(harness.sandbox.requests).toHaveLength(1);
	});

	test.each([15, 30])('A14: 45 custom fields come in pages of %d, once', async (size) => {
		const all = Array.from({ length: 45 }, (_, id) => ({ id, code: `F${id}`, field_type: 1 }));
		for (let from = 0; from < all.length; from += size) {
			const next = `${harness.sandbox.url}/api/1/custom-fields/?page=${from / size + 2}`;
			harness.sandbox.failNext({
				operation: 'customField.getAll',
				status: 200,
				body: {
					count: all.length,
					next: from + size < all.length ? next : null,
					results: [null, ...all.slice(from, from + size)],
				},
			});
		}
		for (let opening = 0; opening < 3; opening++) {
			const { fields } = await harness.customFields();
			expect(new Set(fields.map(({ id }) => id)).size).toBe(45);
		}
		expect(harness.sandbox.requests.map(({ query }) => query.page)).toEqual(
			size === 15 ? [undefined, '2', '3'] : [undefined, '2'],
		);
	});

	test('A14: a page that does not come within five seconds is an error, not a shorter list', async () => {
		const next = `${harness.sandbox.url}/api/1/custom-fields/?page=2`;
		harness.sandbox.failNext({
			operation: 'customField.getAll',
			status: 200,
			body: { count: 2, next, results: [{ id: 1, code: 'A', field_type: 1 }] },
		});
		harness.sandbox.failNext({ operation: 'customField.getAll', status: 500, body: '' });
		await expect(harness.customFields()).rejects.toThrow(/Give 'Custom Fields' as an expression/);
	});

	test('says how to go on when it cannot be read', async () => {
		harness.sandbox.failNext({ status: 403, body: { detail: 'No.' } });
		await expect(harness.customFields()).rejects.toThrow(
			/^No\. Give 'Custom Fields' as an expression/,
		);
	});
});

describe('values', () => {
	const mapped = async (value: object) => ({
		mappingMode: 'defineBelow',
		value,
		matchingColumns: [],
		schema: (await harness.customFields()).fields,
	});

	test.each([
		['a text', 'Vase', 'Vase'],
		['a number', '={{ 42.5 }}', '42.5'],
		['0', '={{ 0 }}', '0'],
		['a switch', '={{ false }}', 'false'],
		['a list', '={{ ["a", 1] }}', 'a, 1'],
	])('%s goes out as text', async (_, given, text) => {
		const parameters = upsert(await mapped({ LAST_ORDER: given }));
		harness.sandbox.requests.length = 0;
		await harness.run({ parameters });
		expect(sent()).toEqual({ LAST_ORDER: text });
	});

	test.each([
		['a day from the date picker', 'BIRTHDAY', '1990-05-06T00:00:00', '1990-05-06'],
		['a day as text', 'BIRTHDAY', '06/05/1990', '06/05/1990'],
		[
			'a day from an expression, in the workflow’s time zone',
			'BIRTHDAY',
			'={{ DateTime.fromISO("2026-07-01T23:30:00Z") }}',
			'2026-07-02',
		],
		['a Date', 'BIRTHDAY', '={{ new Date("2026-01-01T12:00:00Z") }}', '2026-01-01'],
		[
			'a time from the date picker, in summer',
			'NEXT_COURSE',
			'2026-07-01T18:00:00',
			'2026-07-01T18:00:00+02:00',
		],
		[
			'a time from the date picker, in winter',
			'NEXT_COURSE',
			'2026-12-01T18:00:00',
			'2026-12-01T18:00:00+01:00',
		],
		[
			'a time from an expression',
			'NEXT_COURSE',
			'={{ DateTime.fromISO("2026-07-01T16:00:00Z") }}',
			'2026-07-01T18:00:00.000+02:00',
		],
		['a time as text', 'NEXT_COURSE', '08/07/25 14:30', '08/07/25 14:30'],
		[
			'a time as text with an offset',
			'NEXT_COURSE',
			'2026-07-01T16:00:00.000Z',
			'2026-07-01T16:00:00.000Z',
		],
	])('%s', async (_, code, given, text) => {
		const parameters = upsert(await mapped({ [code]: given }));
		harness.sandbox.requests.length = 0;
		await harness.run({ parameters });
		expect(sent()).toEqual({ [code]: text });
	});

	test.each([
		['an object', '={{ ({ LAST_ORDER: 7, CITY: "" }) }}'],
		['JSON', '{"LAST_ORDER": 7, "CITY": null}'],
	])('may come as %s, and blank ones are left out', async (_, given) => {
		const { error } = await harness.run({ parameters: upsert(given) });
		expect(error).toBeUndefined();
		expect(sent()).toEqual({ LAST_ORDER: '7' });
	});

	test('nothing mapped is not sent', async () => {
		await harness.run({ parameters: upsert({ mappingMode: 'defineBelow', value: null }) });
		expect(sent()).toBeUndefined();
	});

	test('anything else is refused before anything is sent', async () => {
		const { error } = await harness.run({ parameters: upsert('Vase') });
		expect(error.message).toBe("'Custom Fields' must be an object of codes and values");
		expect(harness.sandbox.requests).toHaveLength(0);
	});
});

describe('updating', () => {
	const update = (updateFields: object, sendEmptyValues = false, customFields?: string) => ({
		resource: 'contact',
		operation: 'update',
		contactId: byId(410001),
		updateFields,
		...(customFields ? { customFields } : {}),
		options: { sendEmptyValues },
	});
	const empty = {
		firstName: '',
		email: '={{ null }}',
		lastName: '={{ undefined }}',
		phone: '',
	};

	test('leaves blank fields as they are', async () => {
		await harness.run({
			parameters: update({ ...empty, language: 'en' }, false, '{"LAST_ORDER": ""}'),
		});
		expect(harness.sandbox.requests[0].body).toEqual({ language: 'en' });
	});

	test('empties them with Send Empty Values, but not what is missing altogether', async () => {
		await harness.run({ parameters: update(empty, true, '{"LAST_ORDER": ""}') });
		expect(harness.sandbox.requests[0].body).toEqual({
			first_name: '',
			email: '',
			custom_fields: { LAST_ORDER: '' },
		});
	});

	test('with nothing to change is refused before anything is sent', async () => {
		const { error } = await harness.run({ parameters: update({ firstName: '' }) });
		expect(error).toMatchObject({
			message: "'Update Fields' and 'Custom Fields' are both empty",
			description: expect.stringContaining("'Send Empty Values'"),
		});
		expect(harness.sandbox.requests).toHaveLength(0);
	});

	test('says what to do when Spoki asks for the phone number', async () => {
		harness.sandbox.failNext({ status: 400, body: { phone: ['This field is required.'] } });
		const { error } = await harness.run({ parameters: update({ firstName: 'A' }) });
		expect(error.message).toBe('phone: This field is required.');
		expect(error.description).toContain("Add 'Phone' to the 'Update Fields'");
	});
});

describe.each([
	['block', true],
	['unblock', false],
])('%s', (operation, is_blocked) => {
	const about = (options: object = {}) => ({
		resource: 'contact',
		operation,
		contactId: byId(410001),
		options,
	});

	test('sends nothing but the block, and gives it back', async () => {
		const { items } = await harness.run({ parameters: about() });
		expect(harness.sandbox.requests[0].body).toEqual({ is_blocked });
		expect(items[0].json).toMatchObject({ id: 410001, is_blocked });
	});

	test('says what to do when Spoki asks for the phone number', async () => {
		harness.sandbox.failNext({ status: 400, body: { phone: ['This field is required.'] } });
		const { error } = await harness.run({ parameters: about() });
		expect(error.description).toContain("Use the operation 'Update' instead");
	});
});

describe('Simplify', () => {
	const get = (simplify: boolean) => ({
		resource: 'contact',
		operation: 'get',
		contactId: byId(410001),
		simplify,
	});

	test('gives at most ten fields: tags and lists by name, custom fields by code', async () => {
		const { items } = await harness.run({ parameters: get(true) });
		expect(Object.keys(items[0].json)).toEqual([
			'id',
			'phone',
			'first_name',
			'last_name',
			'email',
			'language',
			'status',
			'tags',
			'lists',
			'custom_fields',
		]);
		const raw = harness.sandbox.data.contact.get(410001) as unknown as {
			tag_set: Array<{ name: string }>;
			contactfield_values: object;
		};
		expect(items[0].json.tags).toEqual(raw.tag_set.map(({ name }) => name));
		expect(items[0].json.custom_fields).toEqual(raw.contactfield_values);
	});

	test('off gives everything as Spoki sent it', async () => {
		const { items } = await harness.run({ parameters: get(false) });
		expect(items[0].json).toHaveProperty('chat_link');
		expect(items[0].json).toHaveProperty('contactfield_set');
	});
});
