import { readButtons } from '../../nodes/Spoki/resources/template/form/buttons';
import { componentsOf } from '../../nodes/Spoki/resources/template/form/components';
import { readExamples } from '../../nodes/Spoki/resources/template/form/examples';
import {
	changedLocalization,
	localizationIn,
	newLocalization,
} from '../../nodes/Spoki/resources/template/form/localization';
import { readLocalizationSet } from '../../nodes/Spoki/resources/template/form/localizationSet';
import { hasContent, partsOf } from '../../nodes/Spoki/resources/template/form/parts';
import {
	checkEnds,
	checkExamples,
	variablesIn,
} from '../../nodes/Spoki/resources/template/form/variables';

const context = { options: {}, timezone: 'Europe/Rome' };
const sendEmpty = { ...context, options: { sendEmptyValues: true } };

describe('variables', () => {
	test.each([
		['Hi %%FIRST_NAME%%, see %%A%%%%B_2%%.', ['FIRST_NAME', 'A', 'B_2']],
		['%%A%% and again %%A%%', ['A']],
		['50%% off, 20%% on top', []],
		['100% sure, 5 %', []],
		['%%%%', []],
	])('of %s', (text, codes) => {
		expect(variablesIn(text)).toEqual(codes);
	});

	test.each([
		['%%A%% is ready', 'begins with the variable %%A%%'],
		['  \n%%A%% is ready', 'begins with the variable %%A%%'],
		['It is %%B%%', 'ends with the variable %%B%%'],
		['It is %%B%% \n', 'ends with the variable %%B%%'],
		['%%A%%', 'begins with the variable %%A%%'],
	])('may not stand at an end: %j', (body, reason) => {
		expect(() => checkEnds(body)).toThrow(`'Body' ${reason}`);
	});

	test.each(['Hi %%A%%.', 'Hi %%A%% and %%B%%!', 'No variable', '%% off'])(
		'may stand elsewhere: %s',
		(body) => {
			expect(() => checkEnds(body)).not.toThrow();
		},
	);

	test('need an example each, wherever they stand', () => {
		const texts = [
			{ label: 'Body', text: 'Hi %%A%%.' },
			{ label: 'Footer', text: 'Yours, %%B%%' },
		];
		expect(() => checkExamples(texts, { A: '1' })).toThrow(
			"'Examples for Variables' lacks %%B%%, which 'Footer' uses",
		);
		expect(() => checkExamples(texts, { A: '1', B: '2', C: '3' })).not.toThrow();
	});
});

describe('examples', () => {
	const byCode = { FIRST_NAME: 'Giulia', LAST_ORDER: '7' };

	test.each([
		[
			'rows',
			{
				example: [
					{ code: ' %%FIRST_NAME%%', value: 'Giulia' },
					{ code: 'LAST_ORDER', value: 7 },
				],
			},
		],
		['an object', { FIRST_NAME: 'Giulia', LAST_ORDER: 7 }],
		['JSON', '{"FIRST_NAME": "Giulia", "%%LAST_ORDER%%": 7}'],
	])('may come as %s', (_, value) => {
		expect(readExamples(value)).toEqual(byCode);
	});

	test('may be missing', () => {
		expect(readExamples({})).toBeUndefined();
		expect(readExamples({ example: [] })).toBeUndefined();
	});

	test.each([
		['Giulia', 'is not JSON: Giulia'],
		['[1]', 'must be an object of variables and values'],
		[{ example: [{ code: ' ', value: 'x' }] }, 'has an example without its variable'],
		[{ example: [{ code: 'A', value: ' ' }] }, 'has no value for A'],
		[{ A: null }, 'has no value for A'],
	])('are refused as %j', (value, reason) => {
		expect(() => readExamples(value)).toThrow(`'Examples for Variables' ${reason}`);
	});
});

describe('buttons', () => {
	const plain = { component_type: null, phone_number: null, form_id: null, url: null };

	test.each([
		['rows', { button: [{ type: 'quick_reply', text: ' Yes ' }, { text: 'No' }] }],
		['a list', [{ text: 'Yes' }, { text: 'No' }]],
		['JSON', '[{"text": "Yes"}, {"text": "No"}]'],
	])('may come as %s and keep their order', (_, value) => {
		expect(readButtons(value, context)).toEqual([
			{ ...plain, text: 'Yes', order: 0, button_type: 'quick_reply', send_as_shortlink: null },
			{ ...plain, text: 'No', order: 1, button_type: 'quick_reply', send_as_shortlink: null },
		]);
	});

	test('hold only what belongs to their type', () => {
		const given = { text: 'Go', url: 'https://a.example', phoneNumber: '+39 080 990 0001' };
		const types = ['quick_reply', 'url', 'call'].map((type) => ({ ...given, type }));
		expect(readButtons(types, context)).toEqual([
			expect.objectContaining({ url: null, phone_number: null, send_as_shortlink: null }),
			expect.objectContaining({ url: given.url, phone_number: null, send_as_shortlink: false }),
			expect.objectContaining({ url: null, phone_number: '+390809900001' }),
		]);
	});

	test('may call a national number with the default prefix', () => {
		const withPrefix = { ...context, options: { defaultCountry: '+39' } };
		const [button] =
			readButtons([{ type: 'call', text: 'Call', phoneNumber: '0809900001' }], withPrefix) ?? [];
		expect(button.phone_number).toBe('+390809900001');
	});

	test('are left as they are without rows, or emptied on purpose', () => {
		expect(readButtons({}, context)).toBeUndefined();
		expect(readButtons({ button: [] }, sendEmpty)).toEqual([]);
	});

	test.each([
		[[{ type: 'quick_reply', text: ' ' }], "'Buttons': 'Text' of Button 1 is empty"],
		[[{ text: 'A' }, { type: 'url', text: 'B' }], "'Buttons': 'URL' of Button 2 is empty"],
		[[{ type: 'call', text: 'A' }], "'Buttons': 'Phone Number' of Button 1 is empty"],
		[
			[{ type: 'call', text: 'A', phoneNumber: '080 99' }],
			"'Phone Number of Button 1' has no country code: 080 99",
		],
		[
			[{ type: 'form', text: 'A' }],
			"'Buttons': 'Button Type' of Button 1 is not one of its choices: form",
		],
		['Yes', "'Buttons' is not JSON: Yes"],
		['"Yes"', "'Buttons' must be a list of buttons"],
	])('are refused: %j', (value, message) => {
		expect(() => readButtons(value, context)).toThrow(message);
	});
});

describe('the parts of the form', () => {
	test('are what was filled in, without the options', () => {
		const parts = partsOf({ language: 'it', body: 'Ciao.', maxWait: 3, localizationMode: 'form' });
		expect(parts).toEqual({ language: 'it', body: 'Ciao.' });
		expect(hasContent(parts)).toBe(true);
		expect(hasContent({ language: 'it' })).toBe(false);
	});

	test.each([
		[{ headerFormat: 'text' }, "'Header Text' is empty"],
		[
			{ headerFormat: 'image', headerText: 'A' },
			"'Header Text' is given, but 'Header Format' is image",
		],
		[
			{ headerFormat: 'none', headerText: 'A' },
			"'Header Text' is given, but 'Header Format' is none",
		],
		[
			{ headerFormat: 'none', headerMedia: 1 },
			"'Header Media' is given, but the header is no image",
		],
		[{ headerText: 'A', headerMedia: 1 }, "'Header Media' is given, but the header is no image"],
		[{ body: '%%A%% is ready' }, "'Body' begins with the variable"],
	])('may not contradict each other: %j', (local, message) => {
		expect(() => partsOf(local)).toThrow(message);
	});

	test.each([
		[{ headerFormat: 'none' }, { header_template_component: null }],
		[
			{ headerText: 'A' },
			{
				header_template_component: {
					component_type: 'header',
					parameters: [],
					format: 'text',
					text: 'A',
				},
			},
		],
		[
			{ headerFormat: 'image', headerMedia: 801 },
			{
				header_template_component: {
					component_type: 'header',
					parameters: [],
					format: 'image',
					text: null,
				},
				example_header_media: 801,
				default_header_media: 801,
			},
		],
		[
			{ headerMedia: 'https://a.example/b.jpg' },
			{
				example_header_media: 'https://a.example/b.jpg',
				default_header_media: 'https://a.example/b.jpg',
			},
		],
		[{ footer: '' }, { footer_template_component: null }],
		[{ buttons: '' as const }, { templatebuttoncomponent_set: [] }],
		[{}, {}],
	])('become components: %j', (parts, components) => {
		expect(componentsOf(parts)).toEqual(components);
	});
});

describe('a new localization', () => {
	test('holds what is given and nothing else', () => {
		expect(newLocalization({ language: 'it', headerFormat: 'none', body: 'Ciao.' })).toEqual({
			language: 'it',
			body_template_component: {
				component_type: 'body',
				parameters: [],
				format: null,
				text: 'Ciao.',
			},
		});
	});

	test.each([
		[{ body: 'Ciao.' }, "'Language' is empty"],
		[{ language: 'it', footer: 'A' }, "'Body' is empty, and the template has no texts in 'it' yet"],
		[{ language: 'it', body: 'Ciao %%A%%.' }, "lacks %%A%%, which 'Body' uses"],
		[
			{ language: 'it', body: 'Ciao.', headerText: '%%B%%' },
			"lacks %%B%%, which 'Header Text' uses",
		],
		[{ language: 'it', body: 'Ciao.', footer: '%%C%%' }, "lacks %%C%%, which 'Footer' uses"],
		[
			{ language: 'it', body: 'Ciao.', buttons: [{ order: 1, url: 'https://a.example/%%D%%' }] },
			"lacks %%D%%, which 'URL of Button 2' uses",
		],
	])('is refused: %j', (parts, message) => {
		expect(() => newLocalization(parts)).toThrow(message);
	});
});

describe('a changed localization', () => {
	const body = { component_type: 'body', parameters: [], format: null, text: 'Ciao %%A%%.' };
	const existing = {
		id: 7,
		language: 'it',
		status: 'REJECTED',
		rejection_reason: 'X',
		rejection_detail: 'Y',
		rejection_recommendation: 'Z',
		status_updated_at: '2026-01-01T00:00:00Z',
		header_template_component: {
			id: 3,
			component_type: 'header',
			parameters: [],
			format: 'image',
			text: null,
		},
		body_template_component: body,
		footer_template_component: null,
		templatebuttoncomponent_set: [
			{
				id: 9,
				text: 'Go',
				order: 0,
				button_type: 'url',
				url: 'https://a.example',
				shortlink_code: 'q',
			},
		],
		example_custom_fields: { A: 'Giulia' },
		example_header_media: null,
		default_header_media: { id: 801 },
		templatecarouselcomponent_set: null,
		extra: 1,
	};
	const kept = {
		id: 7,
		language: 'it',
		header_template_component: {
			component_type: 'header',
			parameters: [],
			format: 'image',
			text: null,
		},
		body_template_component: body,
		templatebuttoncomponent_set: [
			{ text: 'Go', order: 0, button_type: 'url', url: 'https://a.example' },
		],
		example_custom_fields: { A: 'Giulia' },
		default_header_media: { id: 801 },
	};

	test('keeps its other parts, without what only Spoki sets', () => {
		expect(changedLocalization(existing, { language: 'it', footer: 'F' })).toEqual({
			...kept,
			footer_template_component: {
				component_type: 'footer',
				parameters: [],
				format: null,
				text: 'F',
			},
		});
	});

	test('joins old and new examples, and asks for missing ones', () => {
		const parts = { body: 'Ciao %%A%% e %%B%%.' };
		expect(() => changedLocalization(existing, parts)).toThrow("lacks %%B%%, which 'Body' uses");
		expect(
			changedLocalization(existing, { ...parts, exampleCustomFields: { B: 'Luca' } }),
		).toMatchObject({ example_custom_fields: { A: 'Giulia', B: 'Luca' } });
	});

	test('loses the medium of a header that is no longer one', () => {
		expect(changedLocalization(existing, { headerFormat: 'none' })).toEqual({
			...kept,
			header_template_component: null,
			default_header_media: null,
		});
		expect(
			changedLocalization(existing, { headerFormat: 'document', headerMedia: 802 }),
		).toMatchObject({ example_header_media: 802, default_header_media: 802 });
		expect(changedLocalization(existing, { headerFormat: 'image' })).toEqual(kept);
	});

	test('is also understood where the answer has shorter names', () => {
		const short = { id: 7, language: 'it', header: 'H', body: 'Ciao.', footer: '', button_set: [] };
		expect(changedLocalization(short, { footer: 'F' })).toMatchObject({
			id: 7,
			header_template_component: { component_type: 'header', format: 'text', text: 'H' },
			body_template_component: { component_type: 'body', format: null, text: 'Ciao.' },
			templatebuttoncomponent_set: [],
		});
	});

	test('is found by its language', () => {
		expect(localizationIn({ templatelocalization_set: [existing] }, 'IT')).toBe(existing);
		expect(localizationIn({ templatelocalization_set: [existing] }, 'en')).toBeUndefined();
		expect(localizationIn('nothing', 'it')).toBeUndefined();
		expect(localizationIn({}, 'it')).toBeUndefined();
	});
});

describe('localizations as JSON', () => {
	const one = { language: 'it', templatecarouselcomponent_set: [{ any: 1 }] };

	test.each([
		['a list', [one]],
		['an object', one],
		['JSON of a list', JSON.stringify([one])],
		['JSON of an object', JSON.stringify(one)],
	])('may come as %s', (_, value) => {
		expect(readLocalizationSet(value)).toEqual([one]);
	});

	test('lose what comes along from Get and cannot be sent', () => {
		const read = {
			...one,
			status: 'APPROVED',
			status_updated_at: 'x',
			rejection_reason: null,
			templatebuttoncomponent_set: [{ text: 'A', shortlink_code: 'q' }],
		};
		expect(readLocalizationSet(read)).toEqual([
			{ ...one, templatebuttoncomponent_set: [{ text: 'A' }] },
		]);
		expect(readLocalizationSet({ ...one, status: 0 })).toEqual([{ ...one, status: 0 }]);
	});

	test.each([
		['[{', 'is not JSON: [{'],
		['[]', 'must be a list of objects'],
		['"it"', 'must be a list of objects'],
		[[one, 'en'], 'must be a list of objects'],
	])('are refused as %j', (value, reason) => {
		expect(() => readLocalizationSet(value)).toThrow(`'Texts (JSON)' ${reason}`);
	});
});
