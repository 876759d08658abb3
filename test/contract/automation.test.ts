import { byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const operations = [
	{ resource: 'automation', operation: 'get', automationId: byId(901) },
	{ resource: 'automation', operation: 'getAll', returnAll: true },
];

const answer = { status: 200, headers: { 'content-type': 'application/json' } };

function webhookOf(id: number) {
	return harness.sandbox.data.automation.get(id)?.webhook_set[0];
}

describe.each(operations)('$operation', (parameters) => {
	test('Simplify gives the start links and no secret', async () => {
		const { link, secret } = webhookOf(901);
		const { items } = await harness.run({ parameters });
		const found = items.find(({ json }) => json.id === 901);
		expect(found?.json).toEqual({
			id: 901,
			name: 'Ordine pronto',
			is_active: true,
			is_favorite: true,
			first_message_text: 'Il tuo ordine è pronto in bottega.',
			created_datetime: expect.any(String),
			updated_datetime: expect.any(String),
			start_links: [{ link, is_active: true }],
		});
		expect(JSON.stringify(items)).not.toContain(secret);
		expect(JSON.stringify(items)).not.toContain('secret');
	});

	test('without Simplify everything comes as Spoki gives it', async () => {
		const { secret } = webhookOf(901);
		const { items } = await harness.run({ parameters: { ...parameters, simplify: false } });
		expect(JSON.stringify(items)).toContain(secret);
	});

	test('Simplify leaves the secret out also where nothing else is there', async () => {
		harness.sandbox.failNext({
			...answer,
			body: [{ webhook_set: [{ secret: 'hidden' }] }, { webhook_set: { secret: 'hidden' } }],
		});
		const { items } = await harness.run({ parameters });
		expect(JSON.stringify(items)).not.toContain('hidden');
	});
});

test('a platform that is not in the list can be typed', async () => {
	const webhookPlatform = { __rl: true, mode: 'name', value: ' Wix ' };
	await harness.run({
		parameters: { resource: 'automation', operation: 'getAll', filters: { webhookPlatform } },
	});
	expect(harness.sandbox.requests[0].query.webhook_platform).toBe('Wix');
});

describe('Create', () => {
	const create = (definition: string) => ({
		resource: 'automation',
		operation: 'create',
		name: 'Auguri',
		additionalFields: { definition },
	});

	test('takes an object from an expression', async () => {
		await harness.run({ parameters: create('={{ { steps: [{ step_type: "Delay" }] } }}') });
		expect(harness.sandbox.requests[0].body).toEqual({
			name: 'Auguri',
			steps: [{ step_type: 'Delay' }],
		});
	});

	test.each([
		['no JSON', '{"steps": ', '\'Definition (JSON)\' is not JSON: {"steps":'],
		['a list', '[{"step_type": "Delay"}]', "'Definition (JSON)' must be an object"],
		['a number', '={{ 7 }}', "'Definition (JSON)' must be an object"],
	])('%s is refused before anything is sent', async (_, definition, message) => {
		const { error } = await harness.run({ parameters: create(definition) });
		expect(error.message).toBe(message);
		expect(error.description).toContain('{"is_active": true');
		expect(harness.sandbox.requests).toHaveLength(0);
	});

	test('Simplify gives the new start link and no secret', async () => {
		const { items } = await harness.run({ parameters: create('{"webhook_set": [{"name": "a"}]}') });
		const [{ link, secret }] = harness.sandbox.data.automation.get(items[0].json.id as number)
			?.webhook_set as Array<Record<string, string>>;
		expect(items[0].json.start_links).toEqual([{ link, is_active: true }]);
		expect(JSON.stringify(items)).not.toContain(secret);
	});

	test('is not repeated when the answer is lost', async () => {
		harness.sandbox.failNext({ dropConnection: true, afterHandling: true });
		const { error } = await harness.run({ parameters: create('{}') });
		expect(error.description).toContain('Spoki may already have carried it out');
		expect(harness.sandbox.requests).toHaveLength(1);
	});
});

describe('Get Custom Fields Used gives one item per field, from', () => {
	const city = { id: 1, code: 'CITY', choices: ['Bari', 'Lecce'] };
	const size = { id: 2, code: 'SIZE' };

	test.each<[string, unknown, object[]]>([
		['a list', [city, size], [city, size]],
		['a page', { count: 2, next: null, results: [city, size] }, [city, size]],
		['an object that holds the list', { custom_fields: [city, size] }, [city, size]],
		['a single field', city, [city]],
		['a list of codes', ['CITY', 'SIZE'], [{ code: 'CITY' }, { code: 'SIZE' }]],
		['codes within an object', { custom_fields: ['CITY'] }, [{ code: 'CITY' }]],
		['a list of IDs', [1, 2], [{ id: 1 }, { id: 2 }]],
		['an object of another form', { CITY: 3 }, [{ CITY: 3 }]],
		['a list with holes', [null, size], [size]],
		['an empty list', [], []],
		['an empty list within an object', { custom_fields: [] }, []],
		['nothing', '', []],
	])('%s', async (_, body, expected) => {
		harness.sandbox.failNext({ ...answer, body });
		const { items, error } = await harness.run({
			parameters: {
				resource: 'automation',
				operation: 'getCustomFieldsUsed',
				automationId: byId(901),
			},
		});
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json)).toEqual(expected);
	});

	test.each([
		['one page after the other', { limit: 2 }, 2],
		// With an expression n8n shows, and so keeps, the limit.
		['all pages', { returnAll: '={{ true }}', limit: 2 }, 3],
	])('%s', async (_, paging, count) => {
		const next = 'https://api.spoki.com/api/1/automations/901/custom-fields-used/?page=2';
		harness.sandbox.failNext({ ...answer, body: { next, results: [{ id: 3, code: 'A' }] } });
		harness.sandbox.failNext({ ...answer, body: { next: null, results: [city, size] } });
		const { items } = await harness.run({
			parameters: {
				resource: 'automation',
				operation: 'getCustomFieldsUsed',
				automationId: byId(901),
				...paging,
			},
		});
		expect(items).toHaveLength(count);
	});

	test('an object that holds more than the limit', async () => {
		harness.sandbox.failNext({ ...answer, body: { custom_fields: [city, size] } });
		const { items } = await harness.run({
			parameters: {
				resource: 'automation',
				operation: 'getCustomFieldsUsed',
				automationId: byId(901),
				limit: 1,
			},
		});
		expect(items.map(({ json }) => json)).toEqual([city]);
	});
});
