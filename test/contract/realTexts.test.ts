import { byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const phone = '+393331234567';
type Parameters = Record<string, unknown>;
/** The last request's body. */
const sent = () =>
	harness.sandbox.requests[harness.sandbox.requests.length - 1]?.body as Parameters;
const run = (name: string, parameters: Parameters) => {
	const [resource, operation] = name.split('.');
	return harness.run({ parameters: { resource, operation, ...parameters } });
};
/** Nothing is sent, and the error says what and how to go on. */
const refused = async (name: string, parameters: Parameters) => {
	const { error } = await run(name, parameters);
	expect(harness.sandbox.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
	expect(error?.description).toMatch(/\w.*\.$/);
	return { message: error.message as string, description: error.description as string };
};
const upsert = (additionalFields: Parameters, customFields?: unknown) => ({
	phone,
	additionalFields,
	...(customFields === undefined ? {} : { customFields }),
});
const message = (parameters: Parameters) => ({ phone, text: 'Ciao', ...parameters });

describe('T1: an object or a list where a text belongs', () => {
	test.each<[string, string, Parameters, string]>([
		[
			'email',
			'contact.upsert',
			upsert({ email: '={{ [{ label: "work", value: "a@example.com" }] }}' }),
			"'Email' must be a text, not a list",
		],
		[
			'header',
			'message.sendButtons',
			message({
				buttons: { button: [{ text: 'Sì' }] },
				additionalFields: { header: '={{ { it: "Ordine" } }}' },
			}),
			"'Header' must be a text, not an object",
		],
		[
			'footer',
			'message.sendList',
			message({
				listTitle: 'Scegli',
				sections: { section: [{ title: 'A', rows: { row: [{ title: 'B' }] } }] },
				additionalFields: { footer: '={{ ["a", {}] }}' },
			}),
			"'Footer' must be a text, not a list",
		],
		[
			'the text of a button',
			'message.sendButtons',
			message({ buttons: { button: [{ text: 'Sì' }, { text: '={{ { it: "No" } }}' }] } }),
			"'Buttons': 'Text' of Button 2 must be a text, not an object",
		],
		[
			'the text of a button in JSON',
			'message.sendButtons',
			message({ buttonsMode: 'json', buttonsJson: '[{"text": {"it": "Sì"}}]' }),
			"'Buttons': 'Text' of Button 1 must be a text, not an object",
		],
		[
			'a row of a list',
			'message.sendList',
			message({
				listTitle: 'Scegli',
				sections: {
					section: [
						{ title: 'A', rows: { row: [{ title: 'B' }] } },
						{ title: 'C', rows: { row: [{ title: 'D' }, { title: 'E', payload: '={{ {} }}' }] } },
					],
				},
			}),
			"'Sections': 'Payload' of Row 2 of Section 2 must be a text, not an object",
		],
		[
			'one of several emails',
			'list.removeContacts',
			{ listId: byId(301), emails: '={{ ["a@example.com", { value: "b@example.com" }] }}' },
			"'Emails': value 2 must be a single value, not an object",
		],
		[
			'the button of a template',
			'template.create',
			{
				name: 'x',
				category: 'UTILITY',
				language: 'it',
				body: 'Ciao',
				buttons: { button: [{ type: 'url', text: 'A', url: '={{ { href: "x" } }}' }] },
			},
			"'Buttons': 'URL' of Button 1 must be a text, not an object",
		],
		[
			'an open choice',
			'ticket.create',
			{ contactPhone: phone, title: 'x', status: '={{ { name: "Open" } }}' },
			"'Status' must be a single value, not an object",
		],
		[
			'a date',
			'campaign.update',
			{ campaignId: byId(1002), updateFields: { scheduledDatetime: '={{ ["2026-12-01"] }}' } },
			"'Scheduled Date and Time' must be a date, not a list",
		],
		[
			'an object in the middle of a message',
			'message.sendText',
			message({ text: '={{ "Ciao " + { nome: "Giulia" } }}' }),
			"'Text' holds '[object Object]': an expression went wrong",
		],
		[
			'a date in a text',
			'list.create',
			{ name: '={{ new Date(0) }}' },
			"'Name' must be a text, not a date",
		],
		['true in a text', 'list.create', { name: '={{ true }}' }, "'Name' must be a text, not true"],
	])('%s', async (_, operation, parameters, text) => {
		expect((await refused(operation, parameters)).message).toBe(text);
	});

	test.each<[string, string, string]>([
		['a number', '={{ 1042 }}', '1042'],
		['a number with decimals', '={{ 0.5 }}', '0.5'],
		['a very small number', '={{ 0.00000012 }}', '0.00000012'],
		['a text that only speaks of such words', 'undefined, NaN and None', 'undefined, NaN and None'],
		['a name that is a word for nothing', 'None', 'None'],
		['an emoji', 'Ciao 👋🏽', 'Ciao 👋🏽'],
	])('control: %s goes out', async (_, given, text) => {
		await run('list.create', { name: given });
		expect(sent()).toEqual({ name: text });
	});
});

describe('T2: a list of plain values', () => {
	test.each<[string, unknown, unknown]>([
		['several', ['Tornio', 'Smalti'], 'Tornio, Smalti'],
		['one', ['Milano'], 'Milano'],
		['numbers and blanks', [1, null, ' ', 2.5, true], '1, 2.5, true'],
		['none', [], undefined],
	])('%s for a custom field', async (_, list, text) => {
		await run('contact.upsert', upsert({}, JSON.stringify({ CORSI: list, CITY: 'Bari' })));
		expect(sent().custom_fields).toEqual(
			text === undefined ? { CITY: 'Bari' } : { CORSI: text, CITY: 'Bari' },
		);
	});

	test('for a variable of a template', async () => {
		const templateValues = '{"LAST_ORDER": ["Tornio", "Smalti"], "FIRST_NAME": ["Milano"]}';
		await run('message.sendTemplate', { phone, templateId: byId(501), templateValues });
		expect(sent()).toMatchObject({
			first_name: 'Milano',
			custom_fields: { LAST_ORDER: 'Tornio, Smalti' },
		});
	});

	test.each<[string, unknown]>([
		['a list with an object', [{ name: 'Tornio' }]],
		['a list of lists', [['Tornio']]],
		['an object', { name: 'Tornio' }],
	])('but not %s', async (_, given) => {
		const customFields = { mappingMode: 'defineBelow', value: { CORSI: given }, schema: [] };
		const { message: text } = await refused('contact.upsert', upsert({}, customFields));
		expect(text).toMatch(/^'Custom Fields': CORSI must be a text, not (a list|an object)$/);
	});
});

describe('T3: an expression that went wrong', () => {
	test.each<[string, string, Parameters, string]>([
		[
			'a date of nothing',
			'contact.upsert',
			upsert({ firstName: '={{ DateTime.fromISO("x") }}' }),
			"'First Name' is 'Invalid DateTime': an expression went wrong",
		],
		[
			'the same in a custom field',
			'contact.upsert',
			upsert({}, { mappingMode: 'defineBelow', value: { B: '={{ new Date("x") }}' }, schema: [] }),
			"'Custom Fields': B is 'Invalid Date': an expression went wrong",
		],
		[
			'the same for a date',
			'campaign.update',
			{ campaignId: byId(1002), updateFields: { scheduledDatetime: '={{ new Date(NaN) }}' } },
			"'Scheduled Date and Time' is 'Invalid Date': an expression went wrong",
		],
		[
			'a sum with nothing',
			'message.sendText',
			message({ text: '={{ "x" * 2 }}' }),
			"'Text' is 'NaN': an expression went wrong",
		],
		[
			'a text of nothing',
			'list.create',
			{ name: '={{ String($json.missing) }}' },
			"'Name' is 'undefined': an expression went wrong",
		],
		[
			'deep in metadata',
			'message.sendText',
			message({ additionalFields: { metadata: '={{ { order: { items: [1, "NaN"] } } }}' } }),
			"'Metadata': order.items[1] is 'NaN': an expression went wrong",
		],
		[
			'an object as a name in metadata',
			'message.sendText',
			message({ additionalFields: { metadata: '={{ { [{}]: 1 } }}' } }),
			"'Metadata' holds '[object Object]': an expression went wrong",
		],
		[
			'a division by zero',
			'list.create',
			{ name: '={{ 1 / 0 }}' },
			"'Name' is Infinity: an expression went wrong",
		],
		[
			'an ID that lost digits',
			'contact.delete',
			{ contactId: byId('={{ 9007199254740993 }}') },
			"'Contact' is a number that has lost digits: 9007199254740992",
		],
		[
			'a NUL',
			'list.create',
			{ name: '={{ "a\\u0000b" }}' },
			"'Name' holds a character that Spoki cannot store: a b",
		],
		[
			'half an emoji',
			'contact.get',
			{ contactId: byId('={{ "👋".slice(0, 1) }}') },
			"'Contact' holds a character that Spoki cannot store: \ufffd",
		],
		[
			'what has no end',
			'message.sendText',
			message({ additionalFields: { metadata: `${'{"a":'.repeat(200)}1${'}'.repeat(200)}` } }),
			"'Metadata' is nested too deep",
		],
	])('%s', async (_, operation, parameters, text) => {
		expect((await refused(operation, parameters)).message).toBe(text);
	});

	test('a secret is not repeated', async () => {
		const { message: text, description } = await refused('automation.start', {
			startBy: 'link',
			startLink: 'https://api.spoki.com/wh/ap/0f8e/',
			startSecret: '={{ "hush\\u0000" }}',
			phone,
		});
		expect(text).toBe("'Secret' holds a character that Spoki cannot store");
		expect(description).not.toContain('hush');
	});
});

describe('T4: in a variable of a template', () => {
	test.each([
		['a line break', 'Via Roma 1\nLecce', 'Via Roma 1 Lecce'],
		['a line break of Windows, with spaces', 'Via Roma 1 \r\n  Lecce', 'Via Roma 1 Lecce'],
		['a tab', 'a\tb', 'a b'],
		['five spaces', 'a     b', 'a b'],
		['a break at the end', 'Bari\n', 'Bari'],
		['a separator of lines', 'a\u2028b', 'a b'],
	])('%s becomes one space', async (_, given, text) => {
		const templateValues = JSON.stringify({ LAST_ORDER: given, FIRST_NAME: given });
		await run('message.sendTemplate', { phone, templateId: byId(501), templateValues });
		expect(sent()).toMatchObject({ first_name: text, custom_fields: { LAST_ORDER: text } });
	});

	test('four spaces stay, and so do line breaks of a custom field elsewhere', async () => {
		const templateValues = JSON.stringify({ LAST_ORDER: 'a    b' });
		await run('message.sendTemplate', { phone, templateId: byId(501), templateValues });
		expect(sent().custom_fields).toEqual({ LAST_ORDER: 'a    b' });
		await run('contact.upsert', upsert({}, { LAST_ORDER: 'a\nb' }));
		expect(sent().custom_fields).toEqual({ LAST_ORDER: 'a\nb' });
	});

	test('the panel says so', async () => {
		const { Spoki } = await import('../../nodes/Spoki/Spoki.node');
		const { properties } = new Spoki().description;
		const values = properties.find(({ name }) => name === 'templateValues');
		expect(values?.description).toContain('line breaks');
	});
});

describe('T5: WhatsApp’s limits', () => {
	const button = (text: string, payload?: string) => ({ text, payload });
	const sections = (...given: object[]) => ({ listTitle: 'Scegli', sections: { section: given } });
	const section = (title: string, ...row: object[]) => ({ title, rows: { row } });
	const one = section('A', { title: 'B' });
	const of = (length: number) => '👋'.repeat(length);

	/** A text at its place, in a message with it, and what takes it. */
	const places: Array<[string, number, string, (text: string) => Parameters]> = [
		["'Text'", 4096, 'sendText', (text) => ({ text })],
		["'Text'", 1024, 'sendButtons', (text) => ({ text, buttons: { button: [button('a')] } })],
		["'Text'", 1024, 'sendList', (text) => ({ text, ...sections(one) })],
		[
			"'Header'",
			60,
			'sendButtons',
			(header) => ({ buttons: { button: [button('a')] }, additionalFields: { header } }),
		],
		["'Header'", 60, 'sendList', (header) => ({ ...sections(one), additionalFields: { header } })],
		["'Footer'", 60, 'sendList', (footer) => ({ ...sections(one), additionalFields: { footer } })],
		["'List Button'", 20, 'sendList', (listTitle) => ({ ...sections(one), listTitle })],
		[
			"'Buttons': 'Text' of Button 1",
			20,
			'sendButtons',
			(text) => ({ buttons: { button: [button(text)] } }),
		],
		[
			"'Sections': 'Title' of Section 2",
			24,
			'sendList',
			(title) => sections(one, section(title, { title: 'C' })),
		],
		[
			"'Sections': 'Title' of Row 1 of Section 2",
			24,
			'sendList',
			(title) => sections(one, section('C', { title })),
		],
		[
			"'Sections': 'Description' of Row 1 of Section 1",
			72,
			'sendList',
			(description) => sections(section('A', { title: 'B', description })),
		],
	];

	test.each(places)('%s takes %d characters in %s', async (label, limit, operation, parameters) => {
		await run(`message.${operation}`, message(parameters(of(limit))));
		expect(harness.sandbox.requests.map(({ status }) => status)).toEqual([200]);
		harness.sandbox.requests.length = 0;
		const tooLong = message(parameters(of(limit + 1)));
		const { message: text, description } = await refused(`message.${operation}`, tooLong);
		expect(text).toBe(`${label} has ${limit + 1} characters`);
		expect(description).toContain(`WhatsApp takes ${limit} at most`);
	});

	test('a note has no limit of WhatsApp’s', async () => {
		await run('message.addNote', { phone, text: of(5_000) });
		expect(sent().text).toBe(of(5_000));
	});

	test('equal texts of buttons', async () => {
		const buttons = { button: [button('Sì', '1'), button('No', '2'), button(' Sì ', '3')] };
		const { message: text } = await refused('message.sendButtons', message({ buttons }));
		expect(text).toBe("'Buttons': Button 3 has the same text as Button 1: Sì");
	});

	test.each([
		['given', { title: 'C', payload: 'B' }],
		['by their titles', { title: 'B' }],
	])('equal payloads of rows, %s, in the whole list', async (_, row) => {
		const { message: text } = await refused(
			'message.sendList',
			message(sections(one, section('Z', { title: 'Y' }, row))),
		);
		expect(text).toBe(
			"'Sections': Row 2 of Section 2 has the same payload as Row 1 of Section 1: B",
		);
	});

	test('control: equal titles with payloads of their own', async () => {
		const rows = [
			{ title: 'B', payload: '1' },
			{ title: 'B', payload: '2' },
		];
		await run('message.sendList', message(sections(section('A', ...rows))));
		expect(harness.sandbox.requests.map(({ status }) => status)).toEqual([200]);
	});
});

describe('T6: codes that the template does not have', () => {
	const send = (templateId: number, templateValues: object, language?: string) => ({
		phone,
		templateId: byId(templateId),
		templateValues: JSON.stringify(templateValues),
		additionalFields: { language },
	});

	test.each([
		['a typo', 'LAST_ORDERS'],
		['other case', 'last_order'],
		['a name of the language’s own', 'toString'],
		['another one of those', '__proto__'],
		['a code of another template', 'NEXT_COURSE'],
		['a media ID in other case', 'headermediaurl'],
	])('%s', async (_, code) => {
		const values = JSON.parse(`{"FIRST_NAME": "Giulia", "${code}": "x"}`) as object;
		const { message: text, description } = await refused('message.sendTemplate', send(501, values));
		expect(text).toBe(`'Template Values' has what the template does not take: ${code}`);
		expect(description).toContain(
			"Nothing was sent. The template 'Ordine pronto' (ID 501) takes: FIRST_NAME, LAST_ORDER, headerMediaUrl.",
		);
	});

	test('all unknown ones are named', async () => {
		const { message: text } = await refused(
			'message.sendTemplate',
			send(507, { CITY: 'Bari', ORDER: 1 }),
		);
		expect(text).toMatch(/: CITY, ORDER$/);
	});

	test.each<[string, number, object]>([
		['what only Spoki fills', 501, { PHONE: '1', LANGUAGE: 'it', ACCOUNT_NAME: 'x' }],
		['the contact’s own', 507, { EMAIL: 'a@example.com', LAST_NAME: 'Rossi' }],
		['variables of a link', 505, { INVOICE: '7', headerMediaUrl: 'https://example.com/a.pdf' }],
		['payloads of buttons', 502, { button1Payload: 'YES' }],
	])('control: %s', async (_, template, values) => {
		const { error } = await run('message.sendTemplate', send(template, values));
		expect(error).toBeUndefined();
	});

	test.each<[string, object]>([
		['whose texts are not shown', { id: 501, is_approved: true }],
		[
			'whose texts have another form',
			{ id: 501, is_approved: true, templatelocalization_set: [{ language: 'it', texts: {} }] },
		],
	])('control: a template %s takes anything', async (_, body) => {
		harness.sandbox.failNext({ operation: 'template.get', status: 200, body });
		const { error } = await run('message.sendTemplate', send(501, { CITY: 'Bari' }));
		expect(error).toBeUndefined();
		expect(sent().custom_fields).toEqual({ CITY: 'Bari' });
	});
});

describe('T7: a code between percent signs', () => {
	test('of a custom field', async () => {
		await run('contact.upsert', upsert({}, '{"%%CITY%%": "Bari", " %%CORSO%% ": "Tornio"}'));
		expect(sent().custom_fields).toEqual({ CITY: 'Bari', CORSO: 'Tornio' });
	});

	test('written in two ways: the later value wins', async () => {
		await run('contact.upsert', upsert({}, '{"CITY": "Bari", "%%CITY%%": "Lecce", "CORSO": "x"}'));
		expect(sent().custom_fields).toEqual({ CITY: 'Lecce', CORSO: 'x' });
	});

	test('for a bulk request, a start and a variable', async () => {
		const customFields = '{"%%CITY%%": "Bari"}';
		await run('contact.bulkSync', { phone, customFields });
		expect(sent()).toEqual([{ phone, custom_fields: { CITY: 'Bari' } }]);
		await run('automation.start', { automationId: byId(901), phone, customFields });
		expect(sent().custom_fields).toEqual({ CITY: 'Bari' });
		const templateValues = '{"%%LAST_ORDER%%": "7", "%%FIRST_NAME%%": "Giulia"}';
		await run('message.sendTemplate', { phone, templateId: byId(501), templateValues });
		expect(sent()).toMatchObject({ first_name: 'Giulia', custom_fields: { LAST_ORDER: '7' } });
	});

	test.each(['%%%%', ' '])('that is none: %j', async (code) => {
		const { message: text } = await refused('contact.upsert', upsert({}, { [code]: 'x' }));
		expect(text).toContain("'Custom Fields' has a value without a code");
	});
});

describe('T8: nothing', () => {
	const update = (customFields: unknown) => ({
		contactId: byId(410001),
		customFields,
		updateFields: { firstName: 'Giulia' },
		options: { sendEmptyValues: true },
	});

	test.each(['null', '  ', '', null, '\n'])(
		'with Send Empty Values %j empties a custom field',
		async (given) => {
			await run('contact.update', update({ CITY: given }));
			expect(sent()).toEqual({ first_name: 'Giulia', custom_fields: { CITY: '' } });
		},
	);

	test('a custom field that is missing altogether is not emptied', async () => {
		const value = { CITY: '={{ $json.missing }}', CORSO: '' };
		await run('contact.update', update({ mappingMode: 'defineBelow', value, schema: [] }));
		expect(sent().custom_fields).toEqual({ CORSO: '' });
	});

	const fromAi = (key: string) => `={{ $fromAI('${key}', '', 'string') }}`;
	const tool = {
		resource: 'contact',
		operation: 'update',
		contactId: byId(fromAi('contact')),
		customFields: {
			mappingMode: 'defineBelow',
			value: { CITY: fromAi('city') },
			matchingColumns: [],
			schema: [],
		},
		updateFields: { firstName: fromAi('first_name'), lastName: fromAi('last_name') },
	};
	const call = (word: string, options: object = {}) =>
		harness.callTool(
			{ ...tool, options },
			{ contact: '410001', city: word, first_name: word, last_name: 'Rossi' },
		);

	test.each(['undefined', 'None', 'N/A', 'null', 'NULL', ' none ', 'n/a', 'Undefined'])(
		'as a tool, %j is not given',
		async (word) => {
			await call(word);
			expect(sent()).toEqual({ last_name: 'Rossi' });
		},
	);

	test.each(['undefined', 'None', 'N/A'])(
		'as a tool, %j does not empty a field either',
		async (word) => {
			await call(word, { sendEmptyValues: true });
			expect(sent()).toEqual({ last_name: 'Rossi' });
		},
	);

	test('as a tool, null empties it where the workflow asks for that', async () => {
		await call('null', { sendEmptyValues: true });
		expect(sent()).toEqual({ first_name: '', last_name: 'Rossi', custom_fields: { CITY: '' } });
	});

	test('as a tool, a required field is empty then', async () => {
		const { answer } = await harness.callTool(tool, {
			contact: 'None',
			city: '',
			first_name: '',
			last_name: '',
		});
		expect(answer).toContain("'Contact' is empty");
		expect(harness.sandbox.requests).toEqual([]);
	});

	test('as a tool, a name that only begins like nothing goes out', async () => {
		await call('Nonetheless');
		expect(sent()).toMatchObject({ first_name: 'Nonetheless' });
	});
});
