import fc from 'fast-check';
import { NodeHelpers, type INode, type INodeProperties } from 'n8n-workflow';

import { sendTemplate } from '../../nodes/Spoki/resources/message/sendTemplate';
import { Spoki } from '../../nodes/Spoki/Spoki.node';
import { byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const phone = '+390000000001';
const texts = async (...parameters: Parameters<Harness['templateValues']>) =>
	(await harness.templateValues(...parameters)).fields.filter(({ readOnly }) => readOnly === true);
const shown = async (...parameters: Parameters<Harness['templateValues']>) =>
	(await texts(...parameters)).map(({ displayName, defaultValue }) => [displayName, defaultValue]);

/** The template 501 with another text. */
function withText(text: unknown) {
	const body = {
		...harness.sandbox.data.template.get(501),
		templatelocalization_set: [{ language: 'it', status: 'APPROVED', body: text }],
	};
	harness.sandbox.failNext({ operation: 'template.get', status: 200, body });
}

describe('the template’s own text', () => {
	test('stands above its values, and nobody can write into it', async () => {
		const { fields } = await harness.templateValues(byId(501));
		expect(fields.map(({ id }) => id)).toEqual([
			'templateText1',
			'templateText2',
			'FIRST_NAME',
			'LAST_ORDER',
			'headerMediaUrl',
		]);
		expect(fields[0]).toEqual({
			id: 'templateText1',
			displayName: 'Text of the Template',
			required: false,
			defaultMatch: false,
			canBeUsedToMatch: false,
			display: true,
			type: 'string',
			readOnly: true,
			defaultValue: 'Ciao %%FIRST_NAME%%, il tuo ordine',
		});
		expect(fields[1]).toMatchObject({
			displayName: 'Line 2 of the Text',
			readOnly: true,
			defaultValue: '%%LAST_ORDER%% è pronto in bottega.',
		});
	});

	test('is that of the first language, or of the chosen one', async () => {
		expect(await shown(byId(502))).toEqual([
			['Text of the Template (it)', 'Ciao %%FIRST_NAME%%, ti aspettiamo'],
			['Line 2 of the Text', '%%NEXT_COURSE%% al tornio.'],
		]);
		expect(await shown(byId(502), { language: 'EN' })).toEqual([
			['Text of the Template', 'Hi %%FIRST_NAME%%, see you %%NEXT_COURSE%%'],
			['Line 2 of the Text', 'at the wheel.'],
		]);
	});

	test.each<[string, unknown, string[]]>([
		['of several lines', 'Ciao %%A%%,\r\n\n  grazie. ', ['Ciao %%A%%,', 'grazie.']],
		['that looks like an expression', '={{ %%A%% }}', [' ={{ %%A%% }}']],
		['of many lines', '1 %%A%%\n2\n3\n4\n5', ['1 %%A%%', '2', '3', '4 …']],
		['that is missing', undefined, []],
	])('%s', async (_, text, lines) => {
		withText(text);
		expect((await shown(byId(501))).map(([, line]) => line)).toEqual(lines);
	});

	test('is told in all its words as far as there is room', async () => {
		const word = fc.string({ unit: fc.constantFrom(...'abcè%_'), minLength: 1, maxLength: 60 });
		await fc.assert(
			fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 40 }), async (words) => {
				const body = { id: 1, customfield_set: ['A'], templatelocalization_set: [] as object[] };
				body.templatelocalization_set = [{ language: 'it', body: `%%A%% ${words.join(' ')}` }];
				const other = await startHarness();
				other.sandbox.failNext({ operation: 'template.get', status: 200, body });
				const { fields } = await other.templateValues(byId(501));
				await other.sandbox.close();
				const lines = fields.filter(({ readOnly }) => readOnly).map((one) => `${one.defaultValue}`);
				expect(lines.length).toBeLessThanOrEqual(4);
				for (const line of lines.map((one) => one.replace(/ …$/, '')))
					expect(line.includes(' ') && line.length > 44).toBe(false);
				const told = lines.join(' ').replace(/ …$/, '');
				const whole = ['%%A%%', ...words].join(' ');
				expect(lines.join(' ').endsWith('…') ? whole.startsWith(told) : told).toBe(
					lines.join(' ').endsWith('…') ? true : whole,
				);
			}),
			{ numRuns: 25 },
		);
	});

	test('stands in the notice where there is nothing to fill in', async () => {
		const { fields, emptyFieldsNotice } = await harness.templateValues(byId(507));
		expect(fields).toEqual([]);
		expect(emptyFieldsNotice).toBe(
			'This template has no variables: there is nothing to fill in. Its text: La bottega apre alle nove.',
		);
		withText('Prezzi <b>1</b> & altro\nCiao');
		expect((await harness.templateValues(byId(501))).emptyFieldsNotice).toMatch(
			/Its text: Prezzi &lt;b&gt;1&lt;\/b&gt; &amp; altro Ciao$/,
		);
	});
});

describe('n8n fills the text in only with the first values', () => {
	const mapper = (value: object | null, schema: object[] = []) => ({
		mappingMode: 'defineBelow',
		value,
		schema,
	});
	const first = 'Ciao %%FIRST_NAME%%, il tuo ordine';
	const second = '%%LAST_ORDER%% è pronto in bottega.';
	const filledIn = { templateText1: first, templateText2: second };

	test.each<[string, unknown, number]>([
		['nothing yet', mapper(null), 2],
		['nothing at all', mapper({}), 2],
		['a parameter that cannot be told', null, 2],
		['the text itself', mapper(filledIn), 2],
		['the text and a value', mapper({ FIRST_NAME: '={{ $json.a }}', ...filledIn }), 2],
		[
			'a removed line',
			mapper({ templateText1: first, FIRST_NAME: 'a' }, [{ id: 'templateText2', removed: true }]),
			2,
		],
		['values from elsewhere', mapper({ FIRST_NAME: 'Giulia' }), 0],
		['the text of before', mapper({ ...filledIn, templateText1: 'Ciao' }), 0],
		['a line alone', mapper({ templateText1: first }), 0],
	])('%s', async (_, values, count) => {
		expect(await texts(byId(501), {}, values)).toHaveLength(count);
	});
});

describe('the text is never taken for a value', () => {
	const parameters = {
		resource: 'message',
		operation: 'sendTemplate',
		phone,
		templateId: byId(501),
	};
	const sent = () =>
		harness.sandbox.requests.filter(({ operation }) => operation === 'message.send');
	const body = {
		type: 'Template',
		phone,
		template: 501,
		first_name: 'Giulia',
	};

	/** What the panel leaves behind once it was filled in. */
	const fromPanel = async (value: object, mappingMode = 'defineBelow') => {
		const { fields: schema } = await harness.templateValues(byId(501));
		const defaults = schema.map(({ id, defaultValue }) => [id, defaultValue ?? null]);
		harness.sandbox.requests.length = 0;
		return {
			mappingMode,
			value: { ...Object.fromEntries(defaults), ...value },
			matchingColumns: [],
			schema,
		};
	};

	test.each<[string, object]>([
		['as the panel fills it in', {}],
		['with other words', { templateText1: 'Hello' }],
		['with an expression', { templateText2: '={{ $json.text }}' }],
		['with what cannot be sent', { templateText1: '={{ ({ a: [NaN] }) }}' }],
		['with what an expression went wrong to', { templateText1: '[object Object]' }],
	])('%s', async (_, value) => {
		const templateValues = await fromPanel({ FIRST_NAME: 'Giulia', ...value });
		const { error } = await harness.run({ parameters: { ...parameters, templateValues } });
		expect(error?.message).toBeUndefined();
		expect(sent().map(({ body: one }) => one)).toEqual([body]);
	});

	test.each<[string, (value: object) => Promise<unknown>]>([
		['automatic mapping', async () => fromPanel({}, 'autoMapInputData')],
		['an expression', async (value) => `={{ ${JSON.stringify(value)} }}`],
		['JSON', async (value) => JSON.stringify(value)],
	])('from %s', async (_, make) => {
		const value = { FIRST_NAME: 'Giulia', templateText1: 'Hello', '%%templateText2%%': 'Hello' };
		const templateValues = await make(value);
		const { error } = await harness.run({
			parameters: { ...parameters, templateValues },
			items: [value],
		});
		expect(error?.message).toBeUndefined();
		expect(sent().map(({ body: one }) => one)).toEqual([body]);
	});

	test('from an AI agent', async () => {
		const fromAi = (key: string) => `={{ $fromAI('${key}', '', 'string') }}`;
		const templateValues = await fromPanel({
			FIRST_NAME: fromAi('name'),
			templateText1: fromAi('text'),
		});
		await harness.callTool(
			{ ...parameters, templateValues },
			{ name: 'Giulia', text: 'Write this instead' },
		);
		expect(sent().map(({ body: one }) => one)).toEqual([body]);
	});

	test('alone, it makes an empty message of values', async () => {
		const templateValues = await fromPanel({});
		await harness.run({ parameters: { ...parameters, templateValues } });
		expect(sent().map(({ body: one }) => one)).toEqual([
			{ type: 'Template', phone, template: 501 },
		]);
	});

	test('control: any other unknown code is refused', async () => {
		const templateValues = JSON.stringify({ FIRST_NAME: 'Giulia', templateText: 'Hello' });
		const { error } = await harness.run({ parameters: { ...parameters, templateValues } });
		expect(error.message).toContain('templateText');
	});
});

// n8n loads the values when their parameter appears. It does not load them anew for another template
// while a parameter, such as the phone, is an expression without data.
describe.each([
	['n8n-workflow of 2.x', NodeHelpers],
	[
		'n8n-workflow of 1.x',
		(jest.requireActual('n8n-workflow-1') as { NodeHelpers: typeof NodeHelpers }).NodeHelpers,
	],
])('W8: the values appear with the first choice of a template: %s', (_, helpers) => {
	const { properties } = new Spoki().description;
	const isShown = (templateId?: unknown) => {
		const given = { resource: 'message', operation: 'sendTemplate', phone: '={{ $json.phone }}' };
		const values = { ...given, ...(templateId === undefined ? {} : { templateId }) };
		// As n8n keeps a node: with its defaults.
		const node = { typeVersion: 1, parameters: values } as unknown as INode;
		const description = new Spoki().description;
		const parameters = helpers.getNodeParameters(
			properties,
			values as never,
			true,
			false,
			node,
			description,
		);
		return 'templateValues' in (parameters ?? {});
	};

	test.each<[string, unknown, boolean]>([
		['just opened', undefined, false],
		['chosen', { __rl: true, mode: 'list', value: 501 }, true],
		['by ID', byId('501'), true],
		['an expression', byId('={{ $json.template }}'), true],
		['an expression alone', '={{ $json.template }}', true],
		['emptied', { __rl: true, mode: 'list', value: '' }, false],
	])('%s', (_case, templateId, shownThen) => {
		expect(isShown(templateId)).toBe(shownThen);
	});
});

test('W8: Template stands above the phone in Send Template', () => {
	expect(sendTemplate.fields?.map(({ property }) => property.name)).toEqual([
		'templateId',
		'phone',
		'templateValues',
	]);
	const { properties } = new Spoki().description;
	const isOfSendTemplate = ({ displayOptions }: INodeProperties) =>
		JSON.stringify(displayOptions?.show ?? {}).includes('"sendTemplate"');
	const names = properties.filter(isOfSendTemplate).map(({ name }) => name);
	expect(names.indexOf('templateId')).toBeLessThan(names.indexOf('phone'));
});
