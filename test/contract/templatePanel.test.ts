import { byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

/** What can be filled in, as opposed to the template's own text. */
const isValue = ({ readOnly }: { readOnly?: boolean }) => readOnly !== true;

describe('the mapper', () => {
	const fields = async (...parameters: Parameters<Harness['templateValues']>) =>
		(await harness.templateValues(...parameters)).fields
			.filter(isValue)
			.map(
				({ id, displayName, type }) =>
					`${id}: ${displayName}${type === 'string' ? '' : ` <${type}>`}`,
			);

	test('offers variables, an image with a default, and nothing for links', async () => {
		expect(await fields(byId(501))).toEqual([
			'FIRST_NAME: First Name',
			'LAST_ORDER: LAST_ORDER (Text)',
			'headerMediaUrl: Header Image URL',
		]);
	});

	test('offers the payloads of buttons, with their texts in all languages or in the chosen one', async () => {
		expect(await fields(byId('502'))).toEqual([
			'FIRST_NAME: First Name',
			'NEXT_COURSE: NEXT_COURSE (Date and Time) <dateTime>',
			"button1Payload: Payload of Button 'Ci sarò' / 'I will come'",
			"button2Payload: Payload of Button 'Non posso' / 'I cannot'",
		]);
		expect((await fields(byId(502), { language: 'EN' })).slice(2)).toEqual([
			"button1Payload: Payload of Button 'I will come'",
			"button2Payload: Payload of Button 'I cannot'",
		]);
	});

	test('asks for a document that the template does not bring along, and leaves out what Spoki fills', async () => {
		expect(await fields(byId(505))).toEqual([
			'LAST_ORDER: LAST_ORDER (Text)',
			'BIRTHDAY: BIRTHDAY (Date) <dateTime>',
			'INVOICE: INVOICE',
			'headerMediaUrl: Header Document URL *',
			'headerMediaFilename: Header Document File Name',
			"button2Payload: Payload of Button 'Grazie'",
		]);
	});

	test('asks for the media of each card, by language where there are several', async () => {
		expect(await fields(byId(506))).toEqual([
			'FIRST_NAME: First Name',
			'DISCOUNT: DISCOUNT',
			'card1MediaUrl_it: Media URL of Card 1 (it) *',
			'card2MediaUrl_it: Media URL of Card 2 (it) *',
			'card1MediaUrl_en: Media URL of Card 1 (en) *',
			'card2MediaUrl_en: Media URL of Card 2 (en) *',
		]);
		expect((await fields(byId(506), { language: 'it' })).slice(2)).toEqual([
			'card1MediaUrl: Media URL of Card 1 *',
			'card2MediaUrl: Media URL of Card 2 *',
		]);
	});

	test('names no language where only one has cards', async () => {
		const body = {
			templatelocalization_set: [
				{ language: 'it', templatecarouselcomponent_set: [{ order: 0 }] },
				{ language: 'en', body: 'Look at our shop' },
			],
		};
		harness.sandbox.failNext({ operation: 'template.get', status: 200, body });
		expect(await fields(byId(506))).toEqual(['card1MediaUrl: Media URL of Card 1 *']);
	});

	test('says so where there is nothing to fill in', async () => {
		const { fields: none, emptyFieldsNotice } = await harness.templateValues(byId(507));
		expect(none).toEqual([]);
		expect(emptyFieldsNotice).toContain('nothing to fill in');
	});

	test('takes the codes that the template names where its texts are missing', async () => {
		harness.sandbox.failNext({
			operation: 'template.get',
			status: 200,
			body: { id: 1, customfield_set: ['%%FIRST_NAME%%', 'CITY', 5] },
		});
		expect(await fields(byId(501))).toEqual(['FIRST_NAME: First Name', 'CITY: CITY']);
	});

	test('reads the short keys and bare texts of some answers', async () => {
		harness.sandbox.failNext({
			operation: 'template.get',
			status: 200,
			body: {
				templatelocalization_set: [
					{
						language: 'it',
						body: 'Ciao %%CITY%%, ok',
						button_set: [{ button_type: 'quick_reply', text: 'Sì' }],
					},
				],
			},
		});
		expect(await fields(byId(501))).toEqual([
			'CITY: CITY',
			"button1Payload: Payload of Button 'Sì'",
		]);
	});

	test('goes on by code without the custom fields', async () => {
		harness.sandbox.failNext({ operation: 'customField.getAll', status: 500, body: '' });
		expect(await fields(byId(501))).toContain('LAST_ORDER: LAST_ORDER');
	});

	test.each([
		['nothing', byId(''), {}, "Choose a 'Template' first"],
		['an expression', byId('={{ $json.id }}'), {}, 'The template is an expression'],
		['an expression alone', '={{ $json.id }}', {}, 'The template is an expression'],
		['a language by expression', byId(501), { language: '={{ $json.l }}' }, 'The language is an'],
	])('says what to do with %s, and asks Spoki nothing', async (_, template, additional, notice) => {
		const answer = await harness.templateValues(template, additional);
		expect(answer.fields).toEqual([]);
		expect(answer.emptyFieldsNotice).toContain(notice);
		expect(harness.sandbox.requests).toEqual([]);
	});

	test('says what is wrong with the template, and how to go on', async () => {
		await expect(harness.templateValues(byId(999))).rejects.toThrow(
			/Give 'Template Values' as an expression/,
		);
	});
});

describe('the list', () => {
	test('offers only templates that can be sent', async () => {
		const { results } = await harness.search('searchSendableTemplate');
		expect(results.map(({ value }) => value).sort()).toEqual([501, 502, 505, 506, 507]);
		expect(results).toContainEqual({
			name: 'Nuovi orari (Utility, approved in it): La bottega apre alle nove.',
			value: 507,
		});
	});

	test('goes by the template as a whole, too, where Spoki says nothing of its languages', async () => {
		const body = [
			{ id: 1, name: 'A', is_approved: true },
			{ id: 2, name: 'B', is_approved: false },
		];
		harness.sandbox.failNext({ status: 200, body });
		const { results } = await harness.search('searchSendableTemplate');
		expect(results.map(({ value }) => value)).toEqual([1]);
	});

	test('searches, and reads on where a page offers nothing', async () => {
		const draft = harness.sandbox.data.template.get(504);
		for (let id = 2_000; id < 2_250; id++)
			harness.sandbox.data.template.set(id, { ...draft, id, name: `Ordine bozza ${id}` });
		const { results, paginationToken } = await harness.search('searchSendableTemplate', 'ordine');
		expect(results.map(({ value }) => value)).toEqual([501]);
		expect(paginationToken).toBeUndefined();
		expect(harness.sandbox.requests.map(({ query }) => query)).toEqual([
			{ search: 'ordine', page_size: '100' },
			{ search: 'ordine', page_size: '100', page: '2' },
			{ search: 'ordine', page_size: '100', page: '3' },
		]);
	});

	test('takes five seconds at most, whatever the pages take', async () => {
		const draft = harness.sandbox.data.template.get(504);
		for (let id = 2_000; id < 3_000; id++) harness.sandbox.data.template.set(id, { ...draft, id });
		harness.sandbox.failNext({ delayMilliseconds: 2_000, times: 20 });
		const begin = performance.now();
		await expect(harness.search('searchSendableTemplate')).rejects.toThrow("Choose 'By ID'");
		expect(performance.now() - begin).toBe(5_000);
	});
});
