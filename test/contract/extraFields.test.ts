import type { Operation } from '../../nodes/Spoki/description/Operation';
import { GROUPS, groupFields, type Group } from '../../nodes/Spoki/operation/properties';
import { resources } from '../../nodes/Spoki/resources';
import { cases } from '../cases';
import { byId, byPhone, startHarness, type Harness } from '../support/harness';

type Case = (typeof cases)[number];
type Body = Record<string, unknown>;

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness({ undocumentedKeys: true });
});
afterEach(() => harness.sandbox.close());

const operations = new Map(
	resources.flatMap((resource) =>
		resource.operations.map((one): [string, Operation] => [`${resource.value}.${one.value}`, one]),
	),
);

/** Where an operation takes keys that the node does not know; undefined where it takes none. */
function placeIn(name: string): { group: Group; parameter: string; label: string } | undefined {
	const operation = operations.get(name) as Operation;
	for (const group of Object.keys(GROUPS) as Group[]) {
		const field = groupFields(operation, group).find(({ spread }) => spread);
		if (field === undefined) continue;
		const { name: parameter, displayName: label } = field.property;
		return { group, parameter, label };
	}
	return undefined;
}

const creating = cases.filter(({ operation }) => placeIn(operation) !== undefined);

/** The case with such keys besides what it has. */
function withExtra({ operation: name, parameters }: Case, extra: unknown) {
	const [resource, operation] = name.split('.');
	const { group, parameter } = placeIn(name) as NonNullable<ReturnType<typeof placeIn>>;
	const { [parameter]: own, ...others } = (parameters[group] ?? {}) as Body;
	// Of an automation such keys are all that there is.
	const isBoth = typeof own === 'string' && typeof extra === 'object';
	const value: unknown = isBoth ? Object.assign(JSON.parse(own), extra) : extra;
	return { resource, operation, ...parameters, [group]: { ...others, [parameter]: value } };
}

/** The records in a body: one, or those of a request for many. */
function recordsIn(body: unknown): Body[] {
	if (Array.isArray(body)) return body;
	const { contacts } = (body ?? {}) as { contacts?: Body[] };
	return contacts ?? [body as Body];
}

/** The bodies that the operation itself sent. */
const sent = ({ operation, endpoint = operation }: Case) =>
	harness.sandbox.requests.filter((one) => one.operation === endpoint).map(({ body }) => body);

describe.each(creating)('$operation', (theCase) => {
	const { operation: name, items = [{}], request } = theCase;
	const { label } = placeIn(name) as NonNullable<ReturnType<typeof placeIn>>;
	const extra = { loyalty_level: 'gold', tags: [1, { note: null }], success: 'extra', a: null };

	test.each([
		['an object', extra],
		['JSON', JSON.stringify(extra)],
	])('sends keys that the node does not know beside its own, given as %s', async (_, given) => {
		const isOwn = name === 'automation.create' && typeof given === 'string';
		const value = isOwn ? JSON.stringify(Object.assign({}, extra, request.body)) : given;
		const { items: output } = await harness.run({ parameters: withExtra(theCase, value), items });
		const expected = recordsIn(request.body).map((record) => ({ ...extra, ...record }));
		expect(sent(theCase).map(recordsIn)).toEqual([expected]);
		// What the node says of a request for many is not overwritten.
		const { bulk, asRecords } = operations.get(name) as Operation;
		if (bulk && !asRecords) expect(output[0].json.success).toBe(true);
	});

	test.each([
		['an empty object', {}],
		['empty JSON', ' {} '],
		['nothing', ''],
		['null', '={{ null }}'],
		['undefined values', '={{ ({ a: undefined }) }}'],
	])('sends nothing more for %s', async (_, given) => {
		if (name === 'automation.create') return;
		await harness.run({ parameters: withExtra(theCase, given), items });
		expect(sent(theCase)).toEqual([request.body]);
	});

	test('what the form says wins, or is the only place for it', async () => {
		const [record] = recordsIn(request.body);
		const inForm = name === 'automation.create' ? ['name'] : Object.keys(record);
		for (const key of inForm) {
			const wrong = { [key]: key === 'additional_info' ? { first_name: 'wrong' } : 'wrong' };
			await harness.run({ parameters: withExtra(theCase, wrong), items });
		}
		expect(inForm.length).toBeGreaterThan(0);
		expect(JSON.stringify(harness.sandbox.requests)).not.toContain('wrong');
		for (const body of sent(theCase)) expect(body).toEqual(request.body);
	});

	test.each(['id', 'uuid'])('%s changes no other record than the form says', async (key) => {
		const value = '999999';
		const { error } = await harness.run({
			parameters: withExtra(theCase, { [key]: value }),
			items,
		});
		if (error?.message.includes(label)) {
			expect(error.message).toBe(
				`'${label}' must not hold ${key}: the form says which record is meant`,
			);
			expect(harness.sandbox.requests).toEqual([]);
		} else expect(sent(theCase)).toEqual([request.body]);
		expect(JSON.stringify(harness.sandbox.requests)).not.toContain(value);
	});

	test('refuses what is no object of sound values, each item for itself', async () => {
		const hostile: unknown[] = [
			...[[], [{ a: 1 }], '[]', 'text', '"text"', '{"a": ', '7', 7, true, new Date(0)],
			...['{"__proto__": {"a": 1}}', '{"a": {"__proto__": {"a": 1}}}', '{"constructor": 1}'],
			...['{"a": [{"prototype": {}}]}', { ' ': 1 }, { '': 1 }, { '[object Object]': 1 }],
			...[{ a: Number.NaN }, { a: [{ b: 1 / 0 }] }, { a: 'undefined' }, { a: 2 ** 53 }],
			...[{ a: 10n }, { a: () => 1 }, { a: new Date('x') }, { a: 'x\u0000' }, new Map()],
			`${'{"a":'.repeat(200)}1${'}'.repeat(200)}`,
		];
		const { items: output } = await harness.run({
			parameters: withExtra(theCase, '={{ $json.extra }}'),
			items: hostile.map((given) => ({ ...items[0], extra: given })),
			onError: 'continueRegularOutput',
		});
		const errors = output.map(({ json }) => json.error as Body);
		expect(errors).toHaveLength(hostile.length);
		for (const error of errors) {
			expect(error).toMatchObject({
				message: expect.stringContaining(`'${label}'`),
				description: expect.stringMatching(/\.$/),
			});
			expect(`${String(error.message)}${String(error.description)}`.length).toBeLessThan(600);
		}
		expect(sent(theCase)).toEqual([]);
		expect({}).not.toHaveProperty('a');
	});
});

const update = (updateFields: object, others: object = {}) => ({
	...{ resource: 'contact', operation: 'update', contactId: byId(410001) },
	...{ updateFields, ...others },
});
const bodies = () => harness.sandbox.requests.map(({ body }) => body);

describe('a key that has a field', () => {
	test('is checked and completed as the field does it', async () => {
		const options = { defaultCountry: 'IT' };
		const extraFields = { phone: '333 123 4567', email: ' a@example.com ', first_name: 7 };
		await harness.run({ parameters: update({ extraFields }, { options }) });
		expect(bodies()).toEqual([{ phone: '+393331234567', email: 'a@example.com', first_name: '7' }]);
	});

	test('is refused as the field does it, before anything is sent', async () => {
		const extraFields = { phone: '333 123 4567' };
		const { error } = await harness.run({ parameters: update({ extraFields }) });
		expect(error.message).toBe(
			"In 'Extra Fields (JSON)': 'Phone' has no country code: 333 123 4567",
		);
		expect(error.description).toMatch(/\.$/);
		expect(bodies()).toEqual([]);
	});

	test('is emptied only where the option says so', async () => {
		const extraFields = { first_name: null, last_name: '', loyalty_level: null };
		await harness.run({ parameters: update({ extraFields }) });
		await harness.run({
			parameters: update({ extraFields }, { options: { sendEmptyValues: true } }),
		});
		expect(bodies()).toEqual([
			{ loyalty_level: null },
			{ first_name: '', last_name: '', loyalty_level: null },
		]);
	});

	test('holds custom fields by their codes, as Spoki takes them', async () => {
		const extraFields = '{"custom_fields": {"%%LAST_ORDER%%": 7}}';
		await harness.run({ parameters: update({ extraFields }) });
		expect(bodies()).toEqual([{ custom_fields: { LAST_ORDER: '7' } }]);
	});

	test('takes part in what the operation checks of all values together', async () => {
		const extraFields = { scheduled_datetime: '2020-01-01T10:00:00' };
		const { error } = await harness.run({
			parameters: {
				...{ resource: 'campaign', operation: 'update', campaignId: byId(1003) },
				updateFields: { status: 'Scheduled', extraFields },
			},
		});
		expect(error.message).toContain("'Scheduled Date and Time' is in the past");
		expect(bodies()).toEqual([]);
	});

	test('says where it belongs when the form has hidden its field', async () => {
		const { error } = await harness.run({
			parameters: {
				...{ resource: 'template', operation: 'update', templateId: byId(502) },
				updateFields: { extraFields: { templatelocalization_set: [{ language: 'it' }] } },
			},
		});
		expect(error.message).toBe(
			"'Extra Fields (JSON)' must not hold templatelocalization_set: 'Texts (JSON)' is a field of its own",
		);
		expect(bodies()).toEqual([]);
	});

	test.each(['text', 7, [1], true])('leads into no %p', async (inner) => {
		const { error } = await harness.run({
			parameters: {
				...{ resource: 'invitation', operation: 'create', email: 'a@example.com' },
				role: 'Administrator',
				additionalFields: { firstName: 'Anna', extraFields: { additional_info: inner } },
			},
		});
		expect(error.message).toContain(
			"'Extra Fields (JSON)': additional_info must be an object, not",
		);
		expect(bodies()).toEqual([]);
	});
});

describe('which record is meant', () => {
	test.each(['contactId', 'contact_id', 'id'])('%s does not say it', async (key) => {
		const { error } = await harness.run({
			parameters: { ...update({ extraFields: { [key]: 7 } }), contactId: byPhone('+390000000001') },
		});
		expect(error.message).toContain(`must not hold ${key}`);
		expect(bodies()).toEqual([]);
	});

	test('a new record that is a copy gets an ID of its own', async () => {
		const copied = { id: 901, uuid: 'x', name: 'Old', is_active: true, steps: [{ id: 3 }] };
		await harness.run({
			parameters: {
				...{ resource: 'automation', operation: 'create', name: 'New' },
				additionalFields: { definition: '={{ $json }}' },
			},
			items: [copied],
		});
		expect(bodies()).toEqual([{ name: 'New', is_active: true, steps: [{ id: 3 }] }]);
	});
});

test('an update of nothing but keys that the node does not know is a change', async () => {
	const { error } = await harness.run({
		parameters: update({ extraFields: { loyalty_level: 'gold' } }),
	});
	expect(error).toBeUndefined();
	expect(bodies()).toEqual([{ loyalty_level: 'gold' }]);
	for (const extraFields of ['{}', '={{ ({ a: undefined }) }}', { first_name: ' ' }]) {
		const nothing = await harness.run({ parameters: update({ extraFields }) });
		expect(nothing.error.message).toContain('both empty');
	}
});

test('items of one phone are one contact, and later keys win', async () => {
	await harness.run({
		parameters: {
			...{ resource: 'contact', operation: 'bulkSync', phone: '={{ $json.phone }}' },
			additionalFields: { extraFields: '={{ $json.extra }}' },
		},
		items: [
			{ phone: '+393330000001', extra: { level: 'silver', about: { a: 1 } } },
			{ phone: '+393330000002', extra: { phone: '+393330000001' } },
			{ phone: '+39 333 0000001', extra: { level: 'gold', about: { b: 2 } } },
		],
	});
	expect(bodies()).toEqual([
		[{ phone: '+393330000001', level: 'gold', about: { a: 1, b: 2 } }, { phone: '+393330000002' }],
	]);
});

describe('where Spoki does not know such a key', () => {
	beforeEach(async () => {
		await harness.sandbox.close();
		harness = await startHarness();
	});

	test('the error names it', async () => {
		const { error } = await harness.run({
			parameters: update({ extraFields: { loyalty: 'gold' } }),
		});
		expect(error.message).toBe('loyalty: Unknown field.');
		expect(error.description).toContain("Correct 'loyalty'");
	});

	test('of many, the item that has it', async () => {
		const { items: output } = await harness.run({
			parameters: {
				...{ resource: 'list', operation: 'syncContacts', listId: byId(301) },
				phone: '={{ $json.phone }}',
				additionalFields: { extraFields: '={{ $json.extra }}' },
				options: { pacing: 'onlyWhenRefused' },
			},
			items: [{ phone: '+393330000001' }, { phone: '+393330000002', extra: { loyalty: 'gold' } }],
			onError: 'continueRegularOutput',
		});
		expect(output.map(({ json }) => json.error)).toEqual([
			undefined,
			expect.objectContaining({ message: expect.stringContaining('loyalty: Unknown field.') }),
		]);
	});
});

test('who runs a workflow again after a failure sends again what has other keys', async () => {
	const run = (source: string) =>
		harness.run({
			parameters: {
				...{ resource: 'invitation', operation: 'create', role: 'Administrator' },
				email: '={{ $json.email }}',
				additionalFields: { extraFields: { source } },
			},
			items: [{ email: 'a@example.com' }, { email: 'b@example.com' }],
		});
	const failSecond = () => {
		harness.sandbox.failNext({ operation: 'invitation.create', delayMilliseconds: 0 });
		harness.sandbox.failNext({ operation: 'invitation.create', status: 400, body: {} });
	};
	failSecond();
	await run('shop');
	failSecond();
	await run('market');
	const { items: output } = await run('market');
	expect(output.map(({ json }) => json.sentBefore)).toEqual([true, undefined]);
	const to = (source: string) => ({ role: 'Administrator', source });
	expect(bodies()).toEqual([
		...['a', 'b'].map((who) => ({ email: `${who}@example.com`, ...to('shop') })),
		...['a', 'b', 'b'].map((who) => ({ email: `${who}@example.com`, ...to('market') })),
	]);
});

test('an agent fills it as JSON, without its words for nothing', async () => {
	await harness.callTool(update({ extraFields: "={{ $fromAI('extra', '', 'json') }}" }), {
		extra: { loyalty_level: 'gold', first_name: 'null', last_name: 'N/A' },
	});
	expect(bodies()).toEqual([{ loyalty_level: 'gold' }]);
});
