import { byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const run = (operation: string, parameters: object) =>
	harness.run({ parameters: { resource: 'template', operation, ...parameters } });
const create = (parameters: object) =>
	run('create', { name: 'Vaso', category: 'UTILITY', ...parameters });
const update = (parameters: object) => run('update', { templateId: byId(502), ...parameters });
const received = () => harness.sandbox.requests.map(({ method, path }) => `${method} ${path}`);
const sentSet = () =>
	(harness.sandbox.requests.at(-1)?.body as { templatelocalization_set: object[] })
		.templatelocalization_set;

const component = (component_type: string, text: string | null, format: string | null = null) => ({
	component_type,
	parameters: [],
	format,
	text,
});
const reply = (text: string, order: number) => ({
	component_type: null,
	text,
	order,
	button_type: 'quick_reply',
	phone_number: null,
	form_id: null,
	url: null,
	send_as_shortlink: null,
});

/** The Italian texts of template 502, as Spoki takes them back. */
const reminder = {
	id: 5102,
	language: 'it',
	header_template_component: component('header', 'Corso di tornio', 'text'),
	body_template_component: component(
		'body',
		'Ciao %%FIRST_NAME%%, ti aspettiamo %%NEXT_COURSE%% al tornio.',
	),
	templatebuttoncomponent_set: [reply('Ci sarò', 0), reply('Non posso', 1)],
	example_custom_fields: { FIRST_NAME: 'Marco', NEXT_COURSE: '2025-03-08T15:00:00+01:00' },
};

const READ_AND_CHANGE = ['GET /api/1/templates/502/', 'PATCH /api/1/templates/502/'];

describe('creating', () => {
	test('by the form, with as little as possible', async () => {
		const { error, items } = await create({ language: 'it', body: 'Il tuo ordine è pronto.' });
		expect(error).toBeUndefined();
		expect(harness.sandbox.requests[0].body).toEqual({
			name: 'Vaso',
			category: 'UTILITY',
			templatelocalization_set: [
				{ language: 'it', body_template_component: component('body', 'Il tuo ordine è pronto.') },
			],
		});
		expect(items[0].json).toMatchObject({ name: 'Vaso', approved_languages: [] });
	});

	test.each([
		['801', 801],
		['={{ 801 }}', 801],
		['https://media.example.com/vetrina.jpg', 'https://media.example.com/vetrina.jpg'],
	])('with a picture on top: %s', async (headerMedia, sent) => {
		await create({ language: 'it', body: 'Guarda.', headerFormat: 'image', headerMedia });
		expect(sentSet()).toEqual([
			{
				language: 'it',
				header_template_component: component('header', null, 'image'),
				body_template_component: component('body', 'Guarda.'),
				example_header_media: sent,
				default_header_media: sent,
			},
		]);
	});

	test('takes examples one by one and as an object from an expression', async () => {
		const { error } = await create({
			language: 'it',
			body: 'Ciao %%A%% e %%B%%.',
			exampleCustomFields: {
				example: [{ code: 'A', value: 'Anna' }],
				json: [{ examples: '={{ ({ B: "Bruno" }) }}' }, { examples: '{"C": 3}' }],
			},
		});
		expect(error).toBeUndefined();
		expect(sentSet()).toMatchObject([{ example_custom_fields: { A: 'Anna', B: 'Bruno', C: '3' } }]);
	});

	test('does not send what another header format hides', async () => {
		await create({
			language: 'it',
			body: 'Guarda.',
			headerFormat: 'none',
			headerText: 'Novità',
			headerMedia: '801',
		});
		expect(sentSet()).toEqual([
			{ language: 'it', body_template_component: component('body', 'Guarda.') },
		]);
	});

	test('by JSON, whatever stands in the form, without IDs of another template', async () => {
		const set = [
			{ language: 'it', body_template_component: component('body', 'Ciao.') },
			{ language: 'en', templatecarouselcomponent_set: [{ order: 0 }] },
		];
		const { error } = await create({
			localizationMode: 'json',
			templatelocalizationSet: JSON.stringify([{ ...set[0], id: 5102 }, set[1]]),
			body: '%%A%%',
		});
		expect(error).toBeUndefined();
		expect(harness.sandbox.requests[0].body).toEqual({
			name: 'Vaso',
			category: 'UTILITY',
			templatelocalization_set: set,
		});
	});

	test('by an object from an expression', async () => {
		await create({
			localizationMode: 'json',
			templatelocalizationSet: '={{ ({ language: "it" }) }}',
		});
		expect(sentSet()).toEqual([{ language: 'it' }]);
	});

	const italian = { language: 'it', body: 'Ciao.' };

	test.each([
		['an empty body', { ...italian, body: ' ' }, "'Body' is empty"],
		['no language', { ...italian, language: '={{ "" }}' }, "'Language' is empty"],
		['a variable at the start', { ...italian, body: '%%A%% ciao' }, "'Body' begins with"],
		['a variable at the end', { ...italian, body: 'Ciao %%A%%' }, "'Body' ends with"],
		[
			'a variable without an example',
			{ ...italian, body: 'Ciao %%A%%.' },
			"'Examples for Variables' lacks %%A%%, which 'Body' uses",
		],
		['a header without its text', { ...italian, headerFormat: 'text' }, "'Header Text' is empty"],
		[
			'a URL button without URL',
			{ ...italian, buttons: { button: [{ type: 'url', text: 'Vai' }] } },
			"'Buttons': 'URL' of Button 1 is empty",
		],
		[
			'a call button without number',
			{ ...italian, buttons: { button: [{ type: 'call', text: 'Chiama' }] } },
			"'Buttons': 'Phone Number' of Button 1 is empty",
		],
		[
			'a variable in the URL of a button without an example',
			{
				...italian,
				buttons: { button: [{ type: 'url', text: 'Vai', url: 'https://a.example/%%A%%' }] },
			},
			"which 'URL of Button 1' uses",
		],
		[
			'JSON that is none',
			{ localizationMode: 'json', templatelocalizationSet: '[{' },
			"'Texts (JSON)' is not JSON",
		],
		[
			'empty JSON',
			{ localizationMode: 'json', templatelocalizationSet: '' },
			"'Texts (JSON)' is empty",
		],
		[
			'template groups that are no IDs',
			{ ...italian, additionalFields: { templateGroups: '12, x' } },
			"'Template Groups' is not an ID",
		],
	])('refuses %s before anything is sent', async (_, parameters, message) => {
		const { error } = await create(parameters);
		expect(error.message).toContain(message);
		expect(error.description).toBeTruthy();
		expect(harness.sandbox.requests).toHaveLength(0);
	});
});

describe('updating', () => {
	test('of plain fields sends one request', async () => {
		const { error } = await update({ language: 'it', updateFields: { name: 'Corso' } });
		expect(error).toBeUndefined();
		expect(received()).toEqual(['PATCH /api/1/templates/502/']);
		expect(harness.sandbox.requests[0].body).toEqual({ name: 'Corso' });
	});

	test('of texts reads first and keeps the other parts', async () => {
		const { error } = await update({
			language: 'it',
			texts: { footer: 'Ceramiche Valdoro' },
			updateFields: { name: 'Corso' },
		});
		expect(error).toBeUndefined();
		expect(received()).toEqual(READ_AND_CHANGE);
		expect(harness.sandbox.requests[1].body).toEqual({
			name: 'Corso',
			templatelocalization_set: [
				{ ...reminder, footer_template_component: component('footer', 'Ceramiche Valdoro') },
			],
		});
	});

	test('replaces header, body and buttons, and joins examples', async () => {
		await update({
			language: 'IT',
			texts: {
				headerText: 'Corso di %%COURSE%%',
				body: 'Ciao %%FIRST_NAME%%, a presto.',
				buttons: { button: [{ type: 'quick_reply', text: 'Va bene' }] },
				exampleCustomFields: { example: [{ code: 'COURSE', value: 'tornio' }] },
			},
		});
		expect(sentSet()).toEqual([
			{
				...reminder,
				header_template_component: component('header', 'Corso di %%COURSE%%', 'text'),
				body_template_component: component('body', 'Ciao %%FIRST_NAME%%, a presto.'),
				templatebuttoncomponent_set: [reply('Va bene', 0)],
				example_custom_fields: { ...reminder.example_custom_fields, COURSE: 'tornio' },
			},
		]);
	});

	test('removes parts with Send Empty Values', async () => {
		await update({
			language: 'it',
			texts: { footer: '', buttons: {}, headerFormat: 'none' },
			options: { sendEmptyValues: true },
		});
		expect(sentSet()).toEqual([
			{
				...reminder,
				header_template_component: null,
				footer_template_component: null,
				templatebuttoncomponent_set: [],
			},
		]);
	});

	test('does not send back what only Spoki sets', async () => {
		await run('update', {
			templateId: byId(501),
			language: 'it',
			texts: { footer: 'Valdoro' },
			updateFields: { channelId: '1' },
		});
		expect(harness.sandbox.requests[0].query).toEqual({ channel_id: '1' });
		const text = JSON.stringify(harness.sandbox.requests[1].body);
		expect(text).not.toMatch(/shortlink_code|rejection_|status/);
		expect(sentSet()).toEqual([
			expect.objectContaining({ id: 5101, default_header_media: expect.anything() }),
		]);
	});

	test('adds a language that the template does not have yet', async () => {
		const { error } = await update({ language: 'fr', texts: { body: 'À bientôt.' } });
		expect(error).toBeUndefined();
		expect(received()).toEqual(READ_AND_CHANGE);
		expect(sentSet()).toEqual([
			{ language: 'fr', body_template_component: component('body', 'À bientôt.') },
		]);
	});

	test('by JSON gives each known language its ID', async () => {
		await update({
			localizationMode: 'json',
			templatelocalizationSet: '[{"id": null, "language": "en"}, {"language": "fr"}, {"id": 5102}]',
		});
		expect(received()).toEqual(READ_AND_CHANGE);
		expect(sentSet()).toEqual([{ id: 5103, language: 'en' }, { language: 'fr' }, { id: 5102 }]);
	});

	test.each([
		['nothing', {}, "'Texts' and 'Update Fields' are both empty"],
		['a language alone', { language: 'it' }, "'Texts' and 'Update Fields' are both empty"],
		['texts without a language', { texts: { body: 'Ciao.' } }, "'Language' is empty"],
		[
			'a variable at the end',
			{ language: 'it', texts: { body: 'Ciao %%A%%' } },
			"'Body' ends with",
		],
		[
			'a text in a header that is a picture',
			{ language: 'it', texts: { headerFormat: 'image', headerText: 'A' } },
			"'Header Text' is given, but",
		],
		[
			'JSON that is none',
			{ localizationMode: 'json', templatelocalizationSet: 'it' },
			"'Texts (JSON)' is not JSON",
		],
	])('refuses %s before anything is sent', async (_, parameters, message) => {
		const { error } = await update(parameters);
		expect(error.message).toContain(message);
		expect(harness.sandbox.requests).toHaveLength(0);
	});

	test.each([
		['a new variable without an example', 'it', { body: 'Ciao %%A%%.' }, 'lacks %%A%%'],
		['a new language without a body', 'fr', { footer: 'A' }, "no texts in 'fr' yet"],
	])('refuses %s after reading', async (_, language, texts, message) => {
		const { error } = await update({ language, texts });
		expect(error.message).toContain(message);
		expect(received()).toEqual(READ_AND_CHANGE.slice(0, 1));
	});

	test('does not change a template that it could not read', async () => {
		harness.sandbox.failNext({ status: 404, body: { detail: 'Not found.' } });
		const { error } = await update({ language: 'it', texts: { body: 'Ciao.' } });
		expect(error).toMatchObject({ httpCode: '404' });
		expect(received()).toEqual(READ_AND_CHANGE.slice(0, 1));
	});

	test.each([
		['nothing', ''],
		['no texts', { id: 502 }],
	])('does not take every language for a new one when it reads %s', async (_, body) => {
		harness.sandbox.failNext({ status: 200, body });
		const { error } = await update({ language: 'it', texts: { body: 'Ciao.' } });
		expect(error.message).toBe('Spoki did not say which languages the template has');
		expect(received()).toEqual(READ_AND_CHANGE.slice(0, 1));
	});

	test('reads again after an uncertain answer, but changes once', async () => {
		harness.sandbox.failNext({ operation: 'template.get', status: 502, body: '' });
		harness.sandbox.failNext({ operation: 'template.update', status: 502, body: '' });
		const { error } = await update({ language: 'it', texts: { body: 'Ciao.' } });
		expect(received()).toEqual([READ_AND_CHANGE[0], ...READ_AND_CHANGE]);
		expect(error.description).toContain('Spoki may already have carried it out');
	});
});

test('cloning is sent once, although it is a GET', async () => {
	const before = harness.sandbox.data.template.size;
	harness.sandbox.failNext({ status: 502, body: '', times: 2 });
	const { error } = await run('clone', { templateId: byId(502) });
	expect(received()).toEqual(['GET /api/1/templates/502/clone/']);
	expect(error.description).toContain('Spoki may already have carried it out');
	expect(harness.sandbox.data.template.size).toBe(before);
});

test('Submit asks for approval once, even when the answer is lost', async () => {
	harness.sandbox.failNext({ dropConnection: true, afterHandling: true });
	const { error } = await run('submit', { templateId: byId(503) });
	expect(received()).toEqual(['POST /api/1/templates/503/submit/']);
	expect(error.description).toContain('Spoki may already have carried it out');
});

describe('deleting what automations use', () => {
	test('is refused by Spoki', async () => {
		const { error } = await run('delete', { templateId: byId(501) });
		expect(error.message).toContain('used in automations');
		expect(harness.sandbox.requests[0].query).toEqual({});
	});

	test('takes Force Delete', async () => {
		const { items } = await run('delete', {
			templateId: byId(501),
			options: { forceDelete: true },
		});
		expect(items.map(({ json }) => json)).toEqual([{ deleted: true, id: 501 }]);
		expect(harness.sandbox.requests[0].query).toEqual({ force_delete: 'true' });
	});
});

test('a template’s drop-down names category and state, and how the text begins', async () => {
	const { results } = await harness.search('searchTemplate', 'catalogo');
	expect(results).toEqual([
		{
			name: 'Catalogo di primavera (Marketing, not approved): Il catalogo di primavera è arrivato: buona lettura!',
			value: 503,
		},
	]);
});

test.each<[string, object, string]>([
	[
		'a long text',
		{ body: `Ciao ${'parola '.repeat(40)}` },
		': Ciao parola parola parola parola parola parola parola parol…',
	],
	['lines', { body_template_component: { text: 'Ciao,\n\ngrazie.' } }, ': Ciao, grazie.'],
	['no text', { body: null }, ''],
	['a text of another form', { body_template_component: { text: 5 } }, ''],
])('a template’s drop-down begins with the text: %s', async (_, localization, beginning) => {
	const texts = { templatelocalization_set: [{ language: 'it', ...localization }] };
	const body = [{ id: 1, name: 'A', category: 'ACCOUNT_UPDATE', is_approved: true, ...texts }];
	harness.sandbox.failNext({ status: 200, body });
	const { results } = await harness.search('searchTemplate');
	expect(results).toEqual([{ name: `A (Account Update, approved)${beginning}`, value: 1 }]);
});

test('a template’s drop-down goes on without a category and texts', async () => {
	harness.sandbox.failNext({ status: 200, body: [{ id: 1, name: 'A', category: null }] });
	const { results } = await harness.search('searchTemplate');
	expect(results).toEqual([{ name: 'A (not approved)', value: 1 }]);
});
