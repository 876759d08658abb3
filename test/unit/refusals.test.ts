import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { refusalsOf, refusedElements } from '../../nodes/Spoki/operation/refusals/refusals';

const phones = ['+393330000001', '+393330000002', '+39333000000'];
const contacts = phones.map((phone) => ({ phone }));
const sync = { elements: contacts, body: { contacts }, identifiedBy: ['phone', 'email'] };
const bare = { ...sync, body: contacts };
const withEmails = (...emails: string[]) => {
	const elements = contacts.map((contact, index) => ({ ...contact, email: emails[index] }));
	return { ...sync, elements, body: { contacts: elements } };
};
const one = { ...sync, elements: contacts.slice(0, 1), body: { contacts: contacts.slice(0, 1) } };

/** A request that takes contacts off a list, as the operation makes it. */
const removal = (...elements: IDataObject[]) => {
	const identifiedBy = ['phones', 'emails', 'ids'];
	const all = (key: string) => [...new Set(elements.flatMap((element) => element[key] ?? []))];
	const body = Object.fromEntries(
		identifiedBy.map((key) => [key, all(key)]).filter(([, values]) => values.length > 0),
	);
	return { elements, body, identifiedBy };
};
const refusedAs400 = (data: unknown, request: typeof sync | ReturnType<typeof removal> = sync) =>
	Object.fromEntries(refusedElements({ httpCode: '400', context: { data } }, request));

describe('what a bulk answer refuses', () => {
	const answers: Array<
		[what: string, errors: unknown, byPosition: Record<number, string>, unassigned?: string[]]
	> = [
		['nothing', [], {}],
		['by phone and detail', [{ phone: phones[1], detail: 'Blocked.' }], { 1: 'Blocked.' }],
		['by phone without +', [{ phone: '393330000002', detail: 'Blocked.' }], { 1: 'Blocked.' }],
		['by phone with spaces', [{ phone: '+39 333 000 0002', detail: 'No.' }], { 1: 'No.' }],
		['by phone as a number', [{ phone: 393330000002, error: 'Blocked' }], { 1: 'Blocked.' }],
		['by phone only', [{ phone: phones[1] }], { 1: 'Spoki gave no reason.' }],
		[
			'by the whole contact',
			[{ contact: { phone: phones[1], first_name: 'Luca' }, error: 'Blocked' }],
			{ 1: 'Blocked.' },
		],
		[
			'by the whole contact, with fields',
			[{ data: { phone: phones[1], first_name: 'Luca' }, errors: { email: ['Not valid.'] } }],
			{ 1: 'email: Not valid.' },
		],
		[
			'by a phone in the sentence',
			[{ phone: [`${phones[1]} is not valid.`] }],
			{ 1: `phone: ${phones[1]} is not valid.` },
		],
		['by a sentence alone', [`${phones[1]} is not valid.`], { 1: `${phones[1]} is not valid.` }],
		[
			'by a list of phones',
			[{ phones: [phones[0], '393330000002'], detail: 'No.' }],
			{ 0: 'No.', 1: 'No.' },
		],
		[
			'by a list under a word',
			{ not_found: phones.slice(1) },
			{
				1: 'not_found.',
				2: 'not_found.',
			},
		],
		[
			'a number that is the beginning of another',
			[{ phone: phones[2], detail: 'Short.' }],
			{ 2: 'Short.' },
		],
		['by index', [{ index: 0, email: ['Not valid.'] }], { 0: 'email: Not valid.' }],
		['by index as text', [{ index: '2', email: ['Not valid.'] }], { 2: 'email: Not valid.' }],
		['by place among all', [{}, { email: ['Not valid.'] }, {}], { 1: 'email: Not valid.' }],
		['by place among nulls', [null, { email: ['Not valid.'] }, null], { 1: 'email: Not valid.' }],
		['by place in lists', [[], ['Not valid.'], []], { 1: 'Not valid.' }],
		[
			'by place, whoever else is spoken of',
			[{}, { phone: [`Same as ${phones[0]}.`] }, {}],
			{ 1: `phone: Same as ${phones[0]}.` },
		],
		['by phone, whatever the place', [{ phone: phones[1], detail: 'No.' }, {}, {}], { 1: 'No.' }],
		[
			'by phone, whatever the position',
			{ 1: { phone: phones[0], detail: `Same as ${phones[2]}.` } },
			{ 0: `Same as ${phones[2]}.` },
		],
		[
			'by phones in sentences, whatever the places',
			[phones[1], phones[0], phones[2]].map((phone) => ({ detail: `${phone} is bad.` })),
			{ 0: `${phones[0]} is bad.`, 1: `${phones[1]} is bad.`, 2: `${phones[2]} is bad.` },
		],
		['A1 by position as key', { 1: { phone: ['Bad.'] } }, { 1: 'phone: Bad.' }],
		['A1 by position, in contacts', { contacts: { 1: { phone: ['Bad.'] } } }, { 1: 'phone: Bad.' }],
		['A1 by position, plain', { 0: 'Bad', 2: ['Worse.'] }, { 0: 'Bad.', 2: 'Worse.' }],
		[
			'A1 by position, with a general word',
			{ 1: { phone: ['Bad.'] }, detail: 'One is bad.' },
			{ 1: 'phone: Bad.' },
			['One is bad.'],
		],
		[
			'A1 by positions where only some hold something',
			{ 0: {}, 1: ['Bad.'], 2: null },
			{ 1: 'Bad.' },
		],
		...[
			'contacts.1.phone',
			'[1].phone',
			'1.phone',
			'contacts[1].phone',
			'/contacts/1/phone',
			'contacts__1__phone',
			'data.1.phone',
		].map((attr): (typeof answers)[number] => [
			`A1 by the way ${attr}`,
			[{ code: 'invalid', attr, detail: 'Bad.' }],
			{ 1: 'phone: Bad.' },
		]),
		[
			'A1 by the way as a list',
			[{ loc: ['body', 'contacts', 1, 'phone'], message: 'Bad' }],
			{ 1: 'phone: Bad.' },
		],
		[
			'A1 by a pointer',
			[{ source: { pointer: '/data/1/attributes/phone' }, detail: 'Bad.' }],
			{ 1: 'attributes.phone: Bad.' },
		],
		[
			'A1 two for one',
			[
				{ attr: '1.phone', detail: 'Bad.' },
				{ attr: '1.email', detail: 'Taken.' },
			],
			{ 1: 'phone: Bad. email: Taken.' },
		],
		['keyed by phone', { [phones[1]]: ['Bad.'] }, { 1: 'Bad.' }],
		['keyed by phone without +', { '393330000002': { email: ['Bad.'] } }, { 1: 'email: Bad.' }],
		['keyed by phone, in a list', [{ [phones[1]]: ['Bad.'] }], { 1: 'Bad.' }],
		['keyed by phone, in contacts', { contacts: { [phones[1]]: 'Bad' } }, { 1: 'Bad.' }],
		[
			'keyed by phone, with strangers',
			{ [phones[1]]: ['Bad.'], '+39333999999': ['Worse.'] },
			{ 1: 'Bad.' },
			['+39333999999: Worse.'],
		],
		['nobody', [{ detail: 'Blocked.' }], {}, ['Blocked.']],
		['nobody, not in a list', { detail: 'Blocked.' }, {}, ['Blocked.']],
		['nobody, in words', 'Some are blocked.', {}, ['Some are blocked.']],
		['nobody, in fields', { phone: ['Bad.'] }, {}, ['phone: Bad.']],
	];

	test.each(answers)('%s', (...[, errors, byPosition, unassigned = []]) => {
		for (const request of [sync, bare]) {
			const refusals = refusalsOf({ errors }, request);
			expect(Object.fromEntries(refusals.byPosition)).toEqual(byPosition);
			expect(refusals.unassigned).toEqual(unassigned);
			expect(refusedAs400({ errors }, request)).toEqual(byPosition);
			expect(refusedAs400(errors, request)).toEqual(byPosition);
		}
	});

	test.each<[string, unknown]>([
		['an empty answer', ''],
		['a list of contacts', [{ id: 1, phone: phones[0], detail: 'Fine.' }]],
		['positions that are no errors', { contacts: { 1: { phone: phones[1] } } }],
	])('nothing in %s', (_, answer) => {
		expect(refusalsOf(answer, sync)).toEqual({ byPosition: new Map(), unassigned: [] });
	});
});

describe('who is not surely meant is not blamed:', () => {
	const unsure: Array<[what: string, errors: unknown]> = [
		['a number outside the batch', { 3: { phone: ['Bad.'] } }],
		['numbers from 1', { 1: ['Bad.'], 3: ['Bad.'] }],
		['a number that is no position', { '01': ['Bad.'] }],
		['a negative number', { '-1': ['Bad.'] }],
		['a position beside a field', { 1: ['Bad.'], custom_fields: ['Unknown.'] }],
		['numbers as codes of fields', { custom_fields: { 1: ['Unknown.'] } }],
		[
			'an index outside the batch',
			[
				{ index: 3, detail: 'Bad.' },
				{ index: 1, detail: 'Bad.' },
			],
		],
		['an index of no kind', [{ index: 1.5, detail: 'Bad.' }]],
		['a way to a field', [{ attr: 'custom_fields.1', detail: 'Bad.' }]],
		[
			'a way outside the batch',
			[
				{ attr: 'contacts.3.phone', detail: 'Bad.' },
				{ attr: 'contacts.1.phone', detail: 'Bad.' },
			],
		],
		['a stranger', [{ phone: '+39333999999', detail: 'Bad.' }]],
		['a stranger, and one of them', [{ phone: '+39333999999', of: phones[1], detail: 'Bad.' }]],
		['a stranger as key', { '+39333999999': ['Bad.'] }],
		['a stranger as bare key', { '39333999999': ['Bad.'] }],
		['two in one sentence', [`${phones[0]} is the same contact as ${phones[1]}.`]],
		['one and a stranger in one sentence', [`+39333999999 is the same contact as ${phones[1]}.`]],
		['two under different words', [{ from: phones[0], to: phones[1], detail: 'Same.' }]],
		['sentences, as many as contacts', ['Bad.', 'Worse.', 'Worst.']],
		['prototype names', { constructor: ['Bad.'], toString: 'Bad.' }],
	];

	test.each(unsure)('%s', (_, errors) => {
		const { byPosition, unassigned } = refusalsOf({ errors }, sync);
		expect(byPosition.size).toBe(0);
		expect(unassigned).not.toEqual([]);
		expect(refusedAs400(errors)).toEqual({});
	});

	test.each<[string, unknown, number]>([
		[
			'phones against keys that count from 1',
			{ 1: { phone: phones[0], detail: 'Bad.' }, 2: { phone: phones[1], detail: 'Bad.' } },
			2,
		],
		['phones against an index from 1', [{ index: 1, phone: phones[0], detail: 'Bad.' }], 1],
		[
			'phones against places',
			[
				{ phone: phones[1], detail: 'Bad.' },
				{ phone: phones[0], detail: 'Bad.' },
				{ detail: 'Bad.' },
			],
			2,
		],
	])('%s', (_, errors, blamed) => {
		const { byPosition } = refusalsOf({ errors }, sync);
		expect([...byPosition]).toEqual(phones.slice(0, blamed).map((__, at) => [at, 'Bad.']));
	});

	test('a phone that a refused request as a whole speaks of is named', () => {
		expect(refusedAs400({ detail: `${phones[1]} is not valid.` })).toEqual({
			1: `${phones[1]} is not valid.`,
		});
		expect(refusedAs400({ detail: 'Not valid.' })).toEqual({});
		expect([
			...refusedElements({ httpCode: '403', context: { data: { 1: ['No.'] } } }, sync),
		]).toEqual([]);
		expect([...refusedElements(new Error('No.'), sync)]).toEqual([]);
	});
});

describe('an email', () => {
	test('names its contact', () => {
		const errors = [{ email: 'Anna@example.com', detail: 'Taken.' }];
		const { byPosition } = refusalsOf(
			{ errors },
			withEmails('luca@example.com', 'anna@example.com'),
		);
		expect([...byPosition]).toEqual([[1, 'Taken.']]);
	});

	test('that two share is narrowed by the phone', () => {
		const errors = [{ contact: { email: 'a@example.com', phone: phones[1] }, detail: 'Taken.' }];
		const { byPosition } = refusalsOf({ errors }, withEmails('a@example.com', 'a@example.com'));
		expect([...byPosition]).toEqual([[1, 'Taken.']]);
	});

	test('in a sentence names its contact', () => {
		const errors = { email: ['anna@example.com is taken.'] };
		expect(refusedAs400(errors, withEmails('anna@example.com', 'luca@example.com'))).toEqual({
			0: 'email: anna@example.com is taken.',
		});
	});
});

describe('one element alone', () => {
	test('is meant by everything that names nobody else', () => {
		const errors = [{ detail: 'Blocked.' }, 'Really.'];
		expect([...refusalsOf({ errors }, one).byPosition]).toEqual([[0, 'Blocked. Really.']]);
	});

	test.each([[[{ phone: phones[1], detail: 'No.' }]], [{ 1: ['No.'] }], [`${phones[1]}: no.`]])(
		'is not meant by %j',
		(errors) => {
			const { byPosition, unassigned } = refusalsOf({ errors }, one);
			expect(byPosition.size).toBe(0);
			expect(unassigned).toHaveLength(1);
		},
	);
});

test('a phone that is started twice is told apart by its position, or by what else it has', () => {
	const elements = [phones[0], phones[1], phones[0]].map((phone) => ({ phone }));
	const request = { ...sync, elements, body: { contacts: elements } };
	const blamed = (errors: unknown) => [...refusalsOf({ errors }, request).byPosition.keys()];
	expect(blamed([{ phone: phones[0], detail: 'Bad.' }])).toEqual([0, 2]);
	expect(blamed([{ index: 2, phone: phones[0], detail: 'Bad.' }])).toEqual([2]);
	expect(blamed({ 2: { phone: phones[0], detail: 'Bad.' } })).toEqual([2]);
	Object.assign(elements[2], { email: 'a@example.com' });
	const contact = { ...elements[2] };
	expect(blamed([{ contact, detail: 'Bad.' }])).toEqual([2]);
});

describe('A3 what a removal refuses', () => {
	const request = removal(
		{ phones: [phones[0], phones[1]] },
		{ emails: ['a@example.com'], ids: [7] },
		{ phones: [phones[1]], ids: [8] },
		{ ids: [1] },
	);
	const answers: Array<[string, unknown, Record<number, string>, string[]?]> = [
		[
			'by phone',
			[{ phone: phones[0], detail: 'not in list' }],
			{ 0: '+393330000001: not in list.' },
		],
		[
			'by a phone of two items',
			[{ phone: phones[1], detail: 'not in list' }],
			{ 0: '+393330000002: not in list.', 2: '+393330000002: not in list.' },
		],
		['by email', [{ email: 'A@example.com', detail: 'No.' }], { 1: 'a@example.com: No.' }],
		['by ID', [{ id: 7, detail: 'No.' }], { 1: '7: No.' }],
		['by ID as text', [{ contact_id: '8', detail: 'No.' }], { 2: '8: No.' }],
		['by contact', [{ contact: 1, detail: 'No.' }], { 3: 'No.' }],
		['by ID as key', { 7: ['No.'] }, { 1: '7: No.' }],
		['by email as key', { 'a@example.com': ['No.'] }, { 1: 'a@example.com: No.' }],
		['by place in its list', { phones: { 0: ['No.'] } }, { 0: '+393330000001: No.' }],
		[
			'by the way into its list',
			[{ attr: 'phones.1', detail: 'No.' }],
			{ 0: '+393330000002: No.', 2: '+393330000002: No.' },
		],
		['by place in a list of as many', { ids: [[], ['No.'], []] }, { 2: '8: No.' }],
		[
			'two of one item',
			{ [phones[0]]: 'No', [phones[1]]: 'No' },
			{ 0: '+393330000001: No. +393330000002: No.', 2: '+393330000002: No.' },
		],
		['a list of phones', { phones: [phones[0]] }, { 0: '+393330000001: Spoki gave no reason.' }],
		['a number that is an ID and a place', { ids: { 1: ['No.'] } }, {}, ['1: No.']],
		['a position in one of several lists', { 0: ['No.'] }, {}, ['0: No.']],
		['an ID of nobody', [{ id: 9, detail: 'No.' }], {}, [expect.stringMatching(/^No\./)]],
		['an ID in a sentence', ['List 7 is closed.'], {}, ['List 7 is closed.']],
		['an ID under another word', [{ list: 7, detail: 'Closed.' }], {}, ['Closed. list: 7.']],
	];

	test.each(answers)('%s', (_, errors, byPosition, unassigned = []) => {
		const refusals = refusalsOf({ errors }, request);
		expect(Object.fromEntries(refusals.byPosition)).toEqual(byPosition);
		expect(refusals.unassigned).toEqual(unassigned);
		expect(refusedAs400(errors, request)).toEqual(byPosition);
	});
});

describe('in general', () => {
	const batch = fc
		.uniqueArray(fc.integer({ min: 3_200_000_000, max: 3_999_999_999 }), {
			minLength: 2,
			maxLength: 40,
		})
		.map((numbers) => numbers.map((number) => ({ phone: `+39${number}` })));
	const forms: Record<string, (refused: Map<number, string>, elements: IDataObject[]) => unknown> =
		{
			list: (refused, elements) =>
				elements.map((_, at) => (refused.has(at) ? { phone: [refused.get(at)] } : {})),
			keys: (refused) =>
				Object.fromEntries([...refused].map(([at, text]) => [at, { phone: [text] }])),
			ways: (refused) =>
				[...refused].map(([at, detail]) => ({ attr: `contacts.${at}.phone`, detail })),
			phones: (refused, elements) =>
				Object.fromEntries(
					[...refused].map(([at, text]) => [elements[at].phone, { phone: [text] }]),
				),
			entries: (refused, elements) =>
				[...refused].map(([at, text]) => ({ contact: elements[at], errors: { phone: [text] } })),
		};

	test.each(Object.entries(forms))('exactly those that are named are blamed (%s)', (_, form) => {
		fc.assert(
			fc.property(batch, fc.infiniteStream(fc.boolean()), (elements, stream) => {
				const refused = new Map(
					elements.flatMap((__, at) =>
						stream.next().value ? [[at, `Reason ${at}.`] as const] : [],
					),
				);
				const request = { elements, body: { contacts: elements }, identifiedBy: ['phone'] };
				const errors = form(refused, elements);
				const expected = Object.fromEntries(
					[...refused].map(([at, text]) => [at, `phone: ${text}`]),
				);
				for (const data of [
					errors,
					{ errors },
					{ contacts: errors },
					{ errors: { contacts: errors } },
				]) {
					expect(refusedAs400(data, request)).toEqual(expected);
				}
				expect(Object.fromEntries(refusalsOf({ errors }, request).byPosition)).toEqual(expected);
			}),
			{ numRuns: 50 },
		);
	});

	test('nothing that may stand in an answer ends the reading', () => {
		const key = fc.oneof(
			fc.constantFrom(
				'errors',
				'contacts',
				'index',
				'attr',
				'phone',
				'0',
				'1',
				'99',
				'__proto__',
				'constructor',
				'source',
				...phones,
			),
			fc.string(),
		);
		const { tree } = fc.letrec((tie) => ({
			leaf: fc.oneof(
				fc.constantFrom(
					null,
					true,
					0,
					1,
					-1,
					Number.MAX_SAFE_INTEGER,
					'',
					'1',
					'contacts.1.phone',
					...phones,
				),
				fc.string(),
			),
			tree: fc.oneof(
				{ maxDepth: 5 },
				tie('leaf'),
				fc.array(tie('tree'), { maxLength: 4 }),
				fc
					.array(fc.tuple(key, tie('tree')), { maxLength: 4 })
					.map((entries) => Object.fromEntries(entries)),
			),
		}));
		fc.assert(
			fc.property(tree, (errors) => {
				const requests = [sync, bare, one, removal({ phones }, { ids: [1, 7] })];
				for (const request of requests) {
					const { byPosition, unassigned } = refusalsOf({ errors }, request);
					const positions = [
						...byPosition.keys(),
						...refusedElements({ httpCode: '400', context: { data: errors } }, request).keys(),
					];
					expect(positions.every((at) => at in request.elements)).toBe(true);
					expect([...byPosition.values(), ...unassigned].every((text) => text.length <= 520)).toBe(
						true,
					);
				}
			}),
			{ numRuns: 300 },
		);
	});

	test('a reason is cut where it becomes long, and an answer of any depth or length is read', () => {
		let deep: unknown = ['Bad.'];
		for (let depth = 0; depth < 1_000; depth++) deep = { errors: deep };
		expect(refusedAs400(deep)).toEqual({});
		const many = Array.from({ length: 5_000 }, (_, at) => ({ index: 1, detail: `Bad ${at}.` }));
		const { byPosition } = refusalsOf({ errors: many }, sync);
		expect(byPosition.get(1)).toHaveLength(500);
		const words = 'x'.repeat(100_000);
		expect(refusalsOf({ errors: [words, `${words}@`] }, sync).byPosition.size).toBe(0);
	});
});
