import { byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const phone = '+390000000001';
type Settings = Partial<Parameters<Harness['run']>[0]>;
const send = (
	template: unknown,
	templateValues: unknown = {},
	additionalFields: object = {},
	settings: Settings = {},
) =>
	harness.run({
		parameters: {
			resource: 'message',
			operation: 'sendTemplate',
			phone,
			templateId: byId(template),
			templateValues: isMapper(templateValues) ? templateValues : JSON.stringify(templateValues),
			additionalFields,
		},
		...settings,
	});
/** The mapper as n8n stores it. */
const mapper = (schema: object[], value: object) => ({
	mappingMode: 'defineBelow',
	matchingColumns: [],
	schema,
	value,
});
const isMapper = (value: unknown) => Object(value).mappingMode !== undefined;
/** What the mapper shows for a template. */
const panelOf = async (template: number) => {
	const { fields } = await harness.templateValues(byId(template));
	harness.sandbox.requests.length = 0;
	return fields;
};
const received = () => harness.sandbox.requests.map(({ operation }) => operation);
const sentBodies = () =>
	harness.sandbox.requests
		.filter(({ operation }) => operation === 'message.send')
		.map(({ body }) => body);

describe('what is sent', () => {
	const base = { type: 'Template', phone };

	test('a text template, with the contact’s own variables apart', async () => {
		await send(501, {
			'%%FIRST_NAME%%': 'Giulia',
			LAST_NAME: 'Rossi',
			EMAIL: ' giulia@example.com ',
			'%%LAST_ORDER%%': 1042,
			PHONE: '5',
			CITY: '',
		});
		expect(sentBodies()).toEqual([
			{
				...base,
				template: 501,
				first_name: 'Giulia',
				last_name: 'Rossi',
				email: 'giulia@example.com',
				custom_fields: { LAST_ORDER: '1042' },
			},
		]);
	});

	test('by the mapper, dates by the type of the custom field', async () => {
		await send(
			505,
			mapper(await panelOf(505), {
				LAST_ORDER: '={{ DateTime.fromISO("2026-07-01T23:30:00Z") }}',
				BIRTHDAY: '={{ DateTime.fromISO("2026-07-01T23:30:00Z") }}',
				INVOICE: null,
				headerMediaUrl: 'https://example.com/fattura%201042.pdf?x=1',
				button2Payload: 'THANKS',
			}),
		);
		expect(sentBodies()).toEqual([
			{
				...base,
				template: 505,
				custom_fields: { LAST_ORDER: '2026-07-02T01:30:00.000+02:00', BIRTHDAY: '2026-07-02' },
				header_media: {
					url: 'https://example.com/fattura%201042.pdf?x=1',
					filename: 'fattura 1042.pdf',
				},
				buttons: [{ order: 1, payload: 'THANKS' }],
			},
		]);
	});

	test('a document with its name, and payloads in the order of the buttons', async () => {
		await send(502, { button2Payload: 'NO', button1Payload: 'YES' });
		await send(505, {
			headerMediaUrl: 'https://example.com/x.pdf',
			headerMediaFilename: 'Fattura.pdf',
		});
		expect(sentBodies()).toEqual([
			{
				...base,
				template: 502,
				buttons: [
					{ order: 0, payload: 'YES' },
					{ order: 1, payload: 'NO' },
				],
			},
			{
				...base,
				template: 505,
				header_media: { url: 'https://example.com/x.pdf', filename: 'Fattura.pdf' },
			},
		]);
	});

	test('a carousel in the order of its cards', async () => {
		const values = {
			DISCOUNT: '10%',
			card2MediaUrl: 'https://example.com/2.jpg',
			card1MediaUrl: 'https://example.com/1.jpg',
		};
		await send(506, values, { language: 'it' });
		expect(sentBodies()).toEqual([
			{
				...base,
				template: 506,
				language: 'it',
				custom_fields: { DISCOUNT: '10%' },
				header_media_set: [
					{ url: 'https://example.com/1.jpg', filename: '1.jpg' },
					{ url: 'https://example.com/2.jpg', filename: '2.jpg' },
				],
			},
		]);
	});

	test('a carousel in several languages', async () => {
		await send(506, {
			card1MediaUrl_it: 'https://example.com/1.jpg',
			card2MediaUrl_it: 'https://example.com/2.jpg',
			card1MediaUrl_en: 'https://example.com/3.jpg',
			card2MediaUrl_en: 'https://example.com/4.jpg',
		});
		const [body] = sentBodies() as Array<{ header_media_set: object[] }>;
		expect(body.header_media_set).toHaveLength(4);
		expect(body.header_media_set).toEqual(
			expect.arrayContaining([
				{ language: 'it', url: 'https://example.com/1.jpg', filename: '1.jpg' },
				{ language: 'en', url: 'https://example.com/4.jpg', filename: '4.jpg' },
			]),
		);
	});

	test('nothing but the template where no values are given', async () => {
		await harness.run({
			parameters: {
				resource: 'message',
				operation: 'sendTemplate',
				phone,
				templateId: byId('={{ 502 }}'),
				additionalFields: { language: 'EN', channelId: '812' },
			},
		});
		expect(sentBodies()).toEqual([{ ...base, template: 502, language: 'en', channel_id: 812 }]);
		expect(harness.sandbox.requests[0].query).toEqual({ channel_id: '812' });
	});
});

describe('before anything is sent', () => {
	test('the template is read once per run and template', async () => {
		await harness.run({
			parameters: {
				resource: 'message',
				operation: 'sendTemplate',
				phone,
				templateId: byId('={{ $json.template }}'),
			},
			items: [501, 502, 501, 501].map((template) => ({ template })),
		});
		expect(received()).toEqual([
			'template.get',
			'template.get',
			'message.send',
			'message.send',
			'message.send',
			'message.send',
		]);
	});

	test('a refused read is not repeated for each item, one that may pass is', async () => {
		const settings: Settings = { items: [{}, {}, {}], onError: 'continueRegularOutput' };
		const unknown = await send(999, {}, {}, settings);
		expect(received()).toEqual(['template.get']);
		expect(unknown.items.map(({ json }) => json.error)).toEqual(
			Array(3).fill({
				message: 'Template 999 is not known to Spoki',
				description: expect.stringContaining('Nothing was sent'),
				operation: 'message.sendTemplate',
			}),
		);
		harness.sandbox.requests.length = 0;
		harness.sandbox.failNext({ operation: 'template.get', status: 502, times: 4 });
		const busy = await send(507, {}, {}, settings);
		expect(busy.items.map(({ json }) => 'error' in json)).toEqual([true, false, false]);
	}, 40_000);

	test.each([
		['a refused one', 503, {}, "'Catalogo di primavera' (ID 503) is not approved"],
		['a draft', 504, {}, "'Auguri di compleanno' (ID 504) is not approved"],
		[
			'one that waits in this language',
			507,
			{ language: 'en' },
			"'Nuovi orari' (ID 507) is not approved in the language 'en'",
		],
		[
			'one without this language',
			501,
			{ language: 'fr' },
			"'Ordine pronto' (ID 501) has no texts in the language 'fr'",
		],
	])('%s is named', async (_, id, additionalFields, message) => {
		const { error } = await send(id, {}, additionalFields);
		expect(error.message).toBe(`The template ${message}`);
		expect(received()).toEqual(['template.get']);
	});

	test.each([
		['a document', 505, {}, {}, "'Header Document URL' is empty"],
		['a card', 506, {}, { language: 'it' }, "'Media URL of Card 1' is empty"],
		['a card of a language', 506, {}, {}, "'Media URL of Card 1 (it)' is empty"],
		[
			'a further card',
			506,
			{ card1MediaUrl: 'https://example.com/1.jpg' },
			{ language: 'it' },
			"'Media URL of Card 2' is empty",
		],
	])('%s that is missing is named', async (_, id, values, additionalFields, message) => {
		const { error } = await send(id, values, additionalFields);
		expect(error.message).toBe(message);
		expect(received()).toEqual(['template.get']);
	});

	test.each([
		[
			'http',
			{ headerMediaUrl: 'http://example.com/a.pdf' },
			"'headerMediaUrl' does not begin with https://",
		],
		['a name alone', { headerMediaFilename: 'a.pdf' }, "'Header Document File Name' is given"],
		['a gap between cards', { card2MediaUrl: 'https://example.com/a' }, "'Media URL of Card 1'"],
		['no object', 'Vase', "'Template Values' must be an object"],
	])('values with %s are refused without a request', async (_, values, message) => {
		const { error } = await send(505, values);
		expect(error.message).toContain(message);
		expect(received()).toEqual([]);
	});

	test('an address is named as the panel does', async () => {
		const values = { headerMediaUrl: 'http://example.com/a.pdf' };
		const { error } = await send(505, mapper(await panelOf(505), values));
		expect(error.message).toContain("'Header Document URL' does not begin with https://");
	});

	test('values from the panel of another template are named', async () => {
		const values = mapper(await panelOf(502), { FIRST_NAME: 'Giulia', NEXT_COURSE: '2026-12-01' });
		const { error } = await send(501, values);
		expect(error.message).toBe("'Template Values' was filled in for another template");
		expect(error.description).toContain(
			"The template 'Ordine pronto' (ID 501) does not take: NEXT_COURSE (Date and Time). Open",
		);
		expect(received()).toEqual(['template.get']);
	});

	test('a template that has only lost or gained something since, goes out', async () => {
		const panel = await panelOf(501);
		const city = { ...panel[0], id: 'CITY', displayName: 'CITY' };
		await send(501, mapper([...panel, city], { CITY: 'Bari' }));
		await send(501, mapper(panel.slice(0, 1), { FIRST_NAME: 'Giulia' }));
		expect(sentBodies()).toMatchObject([
			{ custom_fields: { CITY: 'Bari' } },
			{ first_name: 'Giulia' },
		]);
	});

	test.each([
		['an image with a default', 501],
		[
			'a state that is not known',
			{ id: 501, is_approved: false, templatelocalization_set: [{ status: 'X' }] },
		],
		['texts of another form', { id: 501, templatelocalization_set: { it: {} } }],
		['a list of the one template', [{ id: 501, name: 'Ordine pronto' }]],
	])('%s does not stand in the way', async (_, template) => {
		if (typeof template !== 'number')
			harness.sandbox.failNext({ operation: 'template.get', status: 200, body: template });
		const { error } = await send(501);
		expect(error).toBeUndefined();
		expect(received()).toEqual(['template.get', 'message.send']);
	});

	test.each([
		['nothing', ''],
		['an empty list', []],
		['a list with nothing in it', [null]],
		['an empty object', {}],
		['another object', { a: 1 }],
		['two templates', [{ id: 501 }, { id: 502 }]],
	])('%s cannot be read, so nothing is sent', async (_, body) => {
		harness.sandbox.failNext({ operation: 'template.get', status: 200, body });
		const { error } = await send(501);
		expect(error).toMatchObject({
			message: "Spoki's answer about the template cannot be read",
			description: expect.stringContaining('Nothing was sent.'),
		});
		expect(received()).toEqual(['template.get']);
	});
});
