import fc from 'fast-check';

import { byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const run = (operation: string, parameters: object) =>
	harness.run({
		parameters: {
			resource: 'template',
			operation,
			name: 'Vaso',
			category: 'UTILITY',
			templateId: byId(502),
			options: { pacing: 'onlyWhenRefused' },
			...parameters,
		},
	});

/** The parts of a template's texts in one language. */
interface Parts {
	header?: string;
	body?: string;
	footer?: string;
	buttons?: string[];
	examples?: Record<string, string>;
}

const component = (text?: string) => (text === undefined ? undefined : { text });

/** The four ways to give them; each begins with what a message says of the place. */
const WAYS: Array<[string, (parts: Parts) => ReturnType<typeof run>]> = [
	[
		'the form of Create',
		({ header, body = 'Ciao.', footer, buttons = [], examples = {} }) =>
			run('create', {
				language: 'it',
				headerFormat: header === undefined ? 'none' : 'text',
				headerText: header,
				body,
				footer,
				buttons: { button: buttons.map((text) => ({ text })) },
				exampleCustomFields: asRows(examples),
			}),
	],
	[
		'the form of Update',
		({ header, body, footer, buttons, examples = {} }) =>
			run('update', {
				language: 'it',
				texts: {
					...(header === undefined ? {} : { headerText: header }),
					...(body === undefined ? {} : { body }),
					...(footer === undefined ? {} : { footer }),
					...(buttons === undefined
						? {}
						: { buttons: { button: buttons.map((text) => ({ text })) } }),
					exampleCustomFields: asRows(examples),
				},
			}),
	],
	...(['create', 'update'] as const).map((operation): (typeof WAYS)[number] => [
		`the JSON of ${operation}`,
		({ header, body, footer, buttons = [], examples }) =>
			run(operation, {
				localizationMode: 'json',
				templatelocalizationSet: JSON.stringify([
					{ id: 1, language: 'en', body_template_component: component('Hi.') },
					{
						id: 2,
						language: 'it',
						header_template_component: component(header),
						body_template_component: component(body),
						footer_template_component: component(footer),
						templatebuttoncomponent_set: buttons.map((text) => ({ text })),
						example_custom_fields: examples,
					},
				]),
			}),
	]),
];

function asRows(examples: Record<string, string>) {
	return { example: Object.entries(examples).map(([code, value]) => ({ code, value })) };
}

const written = () => harness.sandbox.requests.filter(({ method }) => method !== 'GET');

describe.each(WAYS)('T9: WhatsApp’s rules, in %s', (_, give) => {
	test.each<[string, Parts, RegExp, RegExp]>([
		[
			'a body over 1,024',
			{ body: `${'a'.repeat(1_025)}` },
			/body'? has 1025 characters/i,
			/1,024 at most/,
		],
		['a header over 60', { header: 'à'.repeat(61) }, /header( text')? has 61 char/i, /60 at most/],
		[
			'a header with a line break',
			{ header: 'Ordine\npronto' },
			/header( text')? has a line/i,
			/one line/,
		],
		[
			'a header with two variables',
			{ header: '%%A%% e %%B%%', examples: { A: 'a', B: 'b' } },
			/header( text')? holds the variables %%A%%, %%B%%/i,
			/one variable at most/,
		],
		['a footer over 60', { footer: 'a'.repeat(61) }, /footer'? has 61 characters/i, /60 at most/],
		[
			'a footer with a variable',
			{ footer: 'Ciao %%A%%', examples: { A: 'a' } },
			/footer'? holds the variable %%A%%/i,
			/no variable/,
		],
		[
			'a button over 25',
			{ buttons: ['Sì', 'a'.repeat(26)] },
			/text of Button 2 has 26 characters/,
			/25 at most/,
		],
		...['\n', '\r\n', '\t', '     '].map((gap): [string, Parts, RegExp, RegExp] => [
			`an example with ${JSON.stringify(gap)}`,
			{ body: 'Ciao %%A%%.', examples: { A: `a${gap}b` } },
			/example of A has a line break, a tab or more than four spaces/,
			/WhatsApp/,
		]),
	])('%s is refused', async (_name, parts, message, rule) => {
		const { error } = await give(parts);
		expect(error.message).toMatch(message);
		expect(error.description).toMatch(/^WhatsApp takes/);
		expect(error.description).toMatch(rule);
		expect(error.message.length + error.description.length).toBeLessThan(600);
		expect(harness.sandbox.requests).toHaveLength(0);
	});

	test('what keeps just to them goes out', async () => {
		const { error } = await give({
			// WhatsApp counts a variable as {{1}}, whatever its code.
			header: `${'à'.repeat(55)}%%FIRST_NAME%%`,
			body: `${'😀'.repeat(1_018)}%%FIRST_NAME%%.`,
			footer: '6'.repeat(60),
			buttons: ['2'.repeat(25)],
			examples: { FIRST_NAME: 'Anna    Maria' },
		});
		expect(error).toBeUndefined();
		expect(written()).toHaveLength(1);
	});
});

test('T9: the place in JSON is told by its language', async () => {
	const { error } = await WAYS[2][1]({ footer: '%%A%%' });
	expect(error.message).toBe("'Texts (JSON)', it: the footer holds the variable %%A%%");
});

test('T9: any text up to the limit passes, any longer one does not', async () => {
	const kinds = fc.constantFrom(
		['header', 60] as const,
		['body', 1_024] as const,
		['footer', 60] as const,
	);
	await fc.assert(
		fc.asyncProperty(kinds, fc.integer({ min: -3, max: 3 }), async ([kind, limit], more) => {
			harness.sandbox.reset();
			const { error } = await WAYS[2][1]({ [kind]: 'x'.repeat(limit + more) });
			expect(error === undefined).toBe(more <= 0);
			expect(written()).toHaveLength(more <= 0 ? 1 : 0);
		}),
		{ numRuns: 25 },
	);
});
