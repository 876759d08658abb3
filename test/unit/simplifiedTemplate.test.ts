import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { resources } from '../../nodes/Spoki/resources';
import { simplifyTemplate } from '../../nodes/Spoki/resources/template/simplify';
import { seedTemplates } from '../sandbox/data/templateSeeds';

const KEYS = [
	...['id', 'name', 'category', 'languages', 'approved_languages'],
	...['header', 'body', 'footer', 'variables', 'buttons'],
];

/** How the shop's templates are read, by name. */
const simplified = Object.fromEntries(
	seedTemplates().map((template) => [template.name, simplifyTemplate(template)]),
);

const templateWith = (languages: unknown, others: IDataObject = {}): IDataObject =>
	({ id: 1, name: 'Vaso', ...others, templatelocalization_set: languages }) as IDataObject;
const inLanguage = (language: string, status: unknown, others: object = {}) => ({
	language,
	status,
	body_template_component: { text: `Testo in ${language}` },
	...others,
});

test('W9: every operation that gives a template gives these ten fields', () => {
	const template = resources.find(({ value }) => value === 'template');
	const giving = template?.operations.filter(({ returns }) => returns !== 'deletion') ?? [];
	expect(giving.map(({ value }) => value)).toEqual([
		...['clone', 'create', 'get', 'getAll', 'revertToDraft', 'submit', 'update'],
	]);
	for (const { simplify } of giving) expect(simplify).toBe(simplifyTemplate);
	for (const one of Object.values(simplified)) expect(Object.keys(one as object)).toEqual(KEYS);
});

describe('W9: a template in words', () => {
	test('with a picture on top and a link below', () => {
		expect(simplified['Ordine pronto']).toEqual({
			id: 501,
			name: 'Ordine pronto',
			category: 'TRANSACTIONAL',
			languages: ['it'],
			approved_languages: ['it'],
			header: 'Image',
			body: 'Ciao %%FIRST_NAME%%, il tuo ordine %%LAST_ORDER%% è pronto in bottega.',
			footer: 'Ceramiche Valdoro',
			variables: ['FIRST_NAME', 'LAST_ORDER'],
			buttons: ['Vedi ordine (https://shop.example.com/o)'],
		});
	});

	test('with states by number', () => {
		expect(simplified['Nuovi orari']).toMatchObject({
			languages: ['it', 'en'],
			approved_languages: ['it'],
			body: 'La bottega apre alle nove.',
			header: null,
			footer: null,
			buttons: [],
		});
	});

	test('with variables that only a link or a card has, each once', () => {
		expect(simplified.Fattura.variables).toEqual([
			...['LAST_ORDER', 'BIRTHDAY', 'ACCOUNT_NAME', 'INVOICE'],
		]);
		expect(simplified['Vetrina di Natale'].variables).toEqual(['FIRST_NAME', 'DISCOUNT']);
	});

	test('with a number to call', () => {
		expect(simplified['Catalogo di primavera'].buttons).toEqual(['Chiama (+390009900001)']);
	});

	test.each([
		[
			'the first approved',
			[
				[1, 'it'],
				[2, 'en'],
				[4, 'fr'],
			],
			'en',
		],
		[
			'the first that may be, where none is',
			[
				['REJECTED', 'it'],
				['new', 'en'],
				[3, 'fr'],
			],
			'en',
		],
		[
			'the first, where all are refused',
			[
				['DRAFT', 'it'],
				[3, 'en'],
			],
			'it',
		],
		[
			'the approved one rather than one that may be',
			[
				[undefined, 'it'],
				['approved', 'en'],
			],
			'en',
		],
	])('by the texts of %s', (_, states, language) => {
		const set = states.map(([status, code]) => inLanguage(String(code), status));
		expect(simplifyTemplate(templateWith(set)).body).toBe(`Testo in ${language}`);
	});

	test('by the shorter keys of some answers', () => {
		const short = {
			language: 'it',
			header: 'H',
			body: 'B',
			footer: 'F',
			button_set: [{ text: 'X' }],
		};
		expect(simplifyTemplate(templateWith([short]))).toMatchObject({
			header: 'H',
			body: 'B',
			footer: 'F',
			buttons: ['X'],
		});
	});
});

describe('W9: nothing is invented', () => {
	test.each([
		['no languages', { id: 1, name: 'A' }, { id: 1, name: 'A' }],
		['languages as a word', templateWith('it'), { id: 1, name: 'Vaso' }],
		[
			'an empty set',
			templateWith([], { customfield_set: ['A'] }),
			{ id: 1, name: 'Vaso', languages: [], approved_languages: [], variables: ['A'] },
		],
		['an answer that is no template', { detail: 'ok' }, { detail: 'ok' }],
	])('for %s', (_, given, expected) => {
		expect(simplifyTemplate(given as IDataObject)).toEqual(expected);
	});

	test('where parts cannot be read', () => {
		const odd = {
			language: 5,
			status: { toString: 1 },
			header_template_component: 7,
			body_template_component: ['a'],
			footer_template_component: { text: 3 },
			templatebuttoncomponent_set: [{ order: { valueOf: 1 }, text: 1 }, 'x', { text: ' ' }],
		};
		expect(simplifyTemplate(templateWith([odd, 3, null]))).toEqual({
			id: 1,
			name: 'Vaso',
			languages: [],
			approved_languages: [],
			header: null,
			body: null,
			footer: null,
			variables: [],
			buttons: [],
		});
		const noList = { language: 'it', templatebuttoncomponent_set: { text: 'A' } };
		expect(simplifyTemplate(templateWith([noList])).buttons).toBeNull();
	});

	test.each([
		['image', null, 'Image'],
		['VIDEO', '', 'Video'],
		['location', null, 'location'],
		['constructor', null, 'constructor'],
		['text', null, null],
		[null, 'Ciao', 'Ciao'],
		[7, 'Ciao', 'Ciao'],
		['TEXT', 'Image', 'Image'],
	])('of a header %p with the text %p', (format, text, expected) => {
		const set = [{ language: 'it', header_template_component: { format, text } }];
		expect(simplifyTemplate(templateWith(set)).header).toBe(expected);
	});

	test('of a category that is a number or a word that is not known', () => {
		for (const category of [99, 'NUOVA'])
			expect(simplifyTemplate(templateWith([], { category })).category).toBe(category);
	});

	test('of whatever Spoki answers', () => {
		const parts = ['header', 'body', 'footer'].map((name) => `${name}_template_component`);
		const key = fc.constantFrom(
			...['id', 'name', 'category', 'templatelocalization_set', 'language', 'status', 'text'],
			...['format', 'templatebuttoncomponent_set', 'order', 'url', 'customfield_set', 'toString'],
			...parts,
		);
		const { tree } = fc.letrec((tie) => ({
			tree: fc.oneof(
				{ depthSize: 'medium', withCrossShrink: true },
				fc.constantFrom(null, true, 0, 4, '', 'image', 'Ciao %%A%%', 'APPROVED'),
				fc.array(tie('tree'), { maxLength: 3 }),
				fc.dictionary(key, tie('tree'), { maxKeys: 6 }),
			),
		}));
		fc.assert(
			fc.property(fc.dictionary(key, tree), (given) => {
				const template = { ...given, id: 1 } as IDataObject;
				const result = simplifyTemplate(JSON.parse(JSON.stringify(template)));
				expect(KEYS).toEqual(expect.arrayContaining(Object.keys(result)));
				const said = JSON.stringify(template);
				for (const list of ['languages', 'approved_languages', 'variables', 'buttons']) {
					for (const word of (result[list] ?? []) as unknown[]) {
						expect(typeof word).toBe('string');
						for (const one of String(word).split(/ \(|\)$/)) expect(said).toContain(one);
					}
				}
				for (const name of ['header', 'body', 'footer'])
					expect(['string', 'object', 'undefined']).toContain(typeof result[name]);
			}),
		);
	});
});
