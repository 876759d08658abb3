import type { ResourceMapperField } from 'n8n-workflow';

import { byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
let schema: ResourceMapperField[];
beforeEach(async () => {
	harness = await startHarness();
	// What n8n's editor keeps of them: none was added by hand.
	schema = (await harness.customFields()).fields.map((field) => ({ ...field, removed: true }));
	harness.sandbox.requests.length = 0;
});
afterEach(() => harness.sandbox.close());

const automatic = (fields: unknown = schema) => ({
	mappingMode: 'autoMapInputData',
	value: null,
	matchingColumns: [],
	schema: fields,
});
const upsert = (more: object = {}) => ({
	resource: 'contact',
	operation: 'upsert',
	phone: '={{ $json.phone }}',
	customFields: automatic(),
	...more,
});
const sent = () =>
	harness.sandbox.requests.map(({ body }) => (body as { custom_fields?: object }).custom_fields);

describe('M8: automatic mapping takes the columns that are named like codes', () => {
	test.each([
		'LAST_ORDER',
		'last_order',
		'Last Order',
		'last-order',
		' Last_Order ',
		'%%LAST_ORDER%%',
	])('%s', async (column) => {
		await harness.run({
			parameters: upsert(),
			items: [{ phone: '+393331234567', [column]: 1042 }],
		});
		expect(sent()).toEqual([{ LAST_ORDER: '1042' }]);
	});

	test.each(['LASTORDER', 'LAST_ORDERS', 'ORDER', 'phone', 'constructor', '__proto__'])(
		'%s is another column',
		async (column) => {
			const item = JSON.parse(`{"phone": "+393331234567", "${column}": "+393331234567"}`) as object;
			const { error } = await harness.run({ parameters: upsert(), items: [{ ...item }] });
			expect(error).toBeUndefined();
			expect(sent()).toEqual([undefined]);
		},
	);

	test('each item has its own, and the exact name goes first', async () => {
		await harness.run({
			parameters: upsert(),
			items: [
				{ phone: '+393331234567', last_order: 1, LAST_ORDER: 2 },
				{ phone: '+393331234568', 'Last Order': 'Vaso', NEXT_COURSE: '2026-11-22' },
				{ phone: '+393331234569', LAST_ORDER: '', next_course: null },
			],
		});
		expect(sent()).toEqual([
			{ LAST_ORDER: '2' },
			{ LAST_ORDER: 'Vaso', NEXT_COURSE: expect.stringContaining('2026-11-22') },
			undefined,
		]);
	});

	test('a column named like a label counts', async () => {
		const [first] = schema;
		const labelled = [
			{ ...first, displayName: `Ultimo ordine, ${first.id} (Text)`, type: 'string' },
		];
		await harness.run({
			parameters: upsert({ customFields: automatic(labelled) }),
			items: [{ phone: '+393331234567', 'Ultimo Ordine': 'Vaso' }],
		});
		expect(sent()).toEqual([{ [first.id]: 'Vaso' }]);
	});

	test('many items become one request, each with its columns', async () => {
		await harness.run({
			parameters: upsert({ operation: 'bulkSync' }),
			items: [
				{ phone: '+393331234567', last_order: 1 },
				{ phone: '+393331234568', last_order: 2 },
			],
		});
		expect(harness.sandbox.requests.map(({ body }) => body)).toEqual([
			[
				{ phone: '+393331234567', custom_fields: { LAST_ORDER: '1' } },
				{ phone: '+393331234568', custom_fields: { LAST_ORDER: '2' } },
			],
		]);
	});

	test.each([
		['{}', {}],
		['[object Object]', '[object Object]'],
		['NaN', Number.NaN],
		['a date that is none', new Date('x')],
	])('a column with %s is refused before anything is sent', async (_, value) => {
		const { error } = await harness.run({
			parameters: upsert(),
			items: [{ phone: '+393331234567', last_order: value }],
		});
		expect(error.message).toContain("'Custom Fields'");
		expect(harness.sandbox.requests).toEqual([]);
	});

	test.each([[[]], [undefined], [null]])('without known fields (%p) it says so', async (fields) => {
		const { error } = await harness.run({
			parameters: upsert({ customFields: { ...automatic(), schema: fields } }),
			items: [{ phone: '+393331234567', last_order: 1 }],
		});
		expect(error.message).toBe("'Custom Fields' does not know yet which fields there are");
		expect(harness.sandbox.requests).toEqual([]);
	});

	test('an update empties on purpose only', async () => {
		const update = (options: object) => ({
			resource: 'contact',
			operation: 'update',
			contactId: byId(410001),
			customFields: automatic(),
			updateFields: { firstName: 'Giulia' },
			options,
		});
		const items = [{ last_order: '' }];
		await harness.run({ parameters: update({}), items });
		await harness.run({ parameters: update({ sendEmptyValues: true }), items });
		expect(sent()).toEqual([undefined, { LAST_ORDER: '' }]);
	});
});
