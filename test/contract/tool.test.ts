import { byId, byPhone, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const fromAi = (key: string, type = 'string') => `={{ $fromAI('${key}', '', '${type}') }}`;
const upsert = {
	resource: 'contact',
	operation: 'upsert',
	phone: fromAi('phone'),
	customFields: {
		mappingMode: 'defineBelow',
		value: { LAST_ORDER: fromAi('last_order') },
		matchingColumns: [],
		schema: [],
	},
	additionalFields: { firstName: fromAi('first_name'), email: fromAi('email') },
};

test('an agent reads what the tool does, its effect and its limit', async () => {
	const { description, parameters } = await harness.callTool(upsert, {});
	expect(description).toBe('Create or update contact in Spoki');
	expect(parameters.sort()).toEqual(['email', 'first_name', 'last_order', 'phone']);
});

test('an agent fills texts and custom fields, and what it leaves blank is not sent', async () => {
	const { answer } = await harness.callTool(upsert, {
		phone: '+39 333 123 4567',
		first_name: 'null',
		email: ' ',
		last_order: 'Vase',
	});
	expect(harness.sandbox.requests.map(({ body }) => body)).toEqual([
		{ phone: '+393331234567', custom_fields: { LAST_ORDER: 'Vase' } },
	]);
	expect(JSON.parse(answer)).toEqual([expect.objectContaining({ phone: '+393331234567' })]);
});

test.each([
	['by ID', byId(fromAi('contact')), { contact: '410001' }, 1],
	['by phone', byPhone(fromAi('contact')), { contact: '+390000000001' }, 2],
])('an agent names a record %s', async (_, contactId, toolArguments, requests) => {
	const parameters = { resource: 'contact', operation: 'get', contactId };
	const { answer } = await harness.callTool(parameters, toolArguments);
	expect(JSON.parse(answer)).toEqual([expect.objectContaining({ id: 410001 })]);
	expect(harness.sandbox.requests).toHaveLength(requests);
});

test('an agent gives several values as commas or JSON', async () => {
	const parameters = {
		resource: 'list',
		operation: 'removeContacts',
		listId: byId(fromAi('list')),
		emails: fromAi('emails'),
		ids: fromAi('ids'),
	};
	await harness.callTool(parameters, {
		list: '301',
		emails: 'a@example.com, b@example.com',
		ids: '[410001]',
	});
	expect(harness.sandbox.requests[0]).toMatchObject({
		path: '/api/1/lists/301/remove_contacts/',
		body: { emails: ['a@example.com', 'b@example.com'], ids: [410001] },
	});
});

test('an agent sends a template with its values', async () => {
	const parameters = {
		resource: 'message',
		operation: 'sendTemplate',
		phone: fromAi('phone'),
		templateId: byId(fromAi('template')),
		templateValues: {
			mappingMode: 'defineBelow',
			value: { FIRST_NAME: fromAi('first_name'), NEXT_COURSE: fromAi('next_course') },
			matchingColumns: [],
			schema: [],
		},
	};
	const { description, answer } = await harness.callTool(parameters, {
		phone: '+393331234567',
		template: '502',
		first_name: 'Giulia',
		next_course: 'null',
	});
	expect(description).toBe('Send template message in Spoki');
	expect(JSON.parse(answer)).toEqual([
		{
			phone: '+393331234567',
			messageId: expect.any(String),
			type: 'Template',
			templateId: 502,
			templateName: 'Promemoria corso',
		},
	]);
	expect(harness.sandbox.requests[1].body).toEqual({
		type: 'Template',
		phone: '+393331234567',
		template: 502,
		first_name: 'Giulia',
	});
});

test('an agent reads the reason of a refusal', async () => {
	const { answer } = await harness.callTool(upsert, {
		phone: '333',
		first_name: '',
		email: '',
		last_order: '',
	});
	expect(answer).toContain("'Phone' has no country code: 333");
	expect(harness.sandbox.requests).toHaveLength(0);
});

test.each([
	[
		'in its own panel',
		{ resource: 'message', operation: 'sendText', phone: fromAi('phone'), text: 'Hi' },
		{ phone: '+393331234567' },
	],
	[
		'by Any Action',
		{ resource: 'anyAction', operation: 'carryOut', allow: ['send'] },
		{ action: 'message.sendText', values: { phone: '+393331234567', text: 'Hi' } },
	],
])(
	'what may have been sent %s, an agent does not send again, however often it tries',
	async (_, parameters, values) => {
		harness.sandbox.failNext({
			operation: 'message.send',
			afterHandling: true,
			dropConnection: true,
		});
		const { answers } = await harness.callTool(parameters, values, 4);
		const errors = answers.map((answer) => JSON.parse(answer)[0].error.message);
		expect(errors[0]).toContain('Spoki did not answer');
		for (const error of errors.slice(1))
			expect(error).toBe('This may have been sent already, so it is not sent again');
		expect(harness.sandbox.requests).toHaveLength(1);
	},
);

test('what an agent sends twice on purpose goes out twice', async () => {
	const parameters = {
		resource: 'message',
		operation: 'sendText',
		phone: fromAi('phone'),
		text: 'Hi',
	};
	const { answers } = await harness.callTool(parameters, { phone: '+393331234567' }, 2);
	expect(answers.map((answer) => JSON.parse(answer)[0].error)).toEqual([undefined, undefined]);
	expect(harness.sandbox.requests).toHaveLength(2);
});
