import fc from 'fast-check';

import { withoutWordsForNothing } from '../../nodes/Spoki/fields/blank';
import { codeOf } from '../../nodes/Spoki/fields/codes';
import { withinLimit } from '../../nodes/Spoki/fields/limitedText';
import { idOf, numberOf } from '../../nodes/Spoki/fields/locators';
import { mappedTexts } from '../../nodes/Spoki/fields/mapper';
import { textOf } from '../../nodes/Spoki/fields/text';
import { checkGiven } from '../../nodes/Spoki/fields/valueForm';
import { templateBody } from '../../nodes/Spoki/resources/message/template/body';

const context = { options: {}, timezone: 'Europe/Rome' };
const metadata = {
	property: {
		displayName: 'Metadata',
		name: 'metadata',
		type: 'json' as const,
		default: '{}',
	},
};

/** A text of whole characters that is no sign of a failed expression. */
const plainText = fc
	.string({ unit: 'binary', maxLength: 40 })
	.filter(
		(text) =>
			!text.includes('\0') &&
			!/\[object [A-Z]\w*\]/.test(text) &&
			!['Invalid Date', 'Invalid DateTime', 'NaN', 'undefined'].includes(text.trim()),
	);
const plainNumber = fc
	.double({ noNaN: true, noDefaultInfinity: true })
	.filter((number) => !Number.isInteger(number) || Number.isSafeInteger(number));
const unsound = fc.constantFrom<unknown>(
	'Invalid DateTime',
	' NaN',
	'undefined',
	'a [object Object]',
	Number.NaN,
	Number.POSITIVE_INFINITY,
	2 ** 53,
	new Date(Number.NaN),
	'\0',
	'\udc00',
);
const plainJson = fc.letrec((tie) => ({
	value: fc.oneof(
		{ maxDepth: 4, depthSize: 'small' },
		plainText,
		plainNumber,
		fc.boolean(),
		fc.constant(null),
		fc.array(tie('value'), { maxLength: 3 }),
		fc.dictionary(plainText, tie('value'), { maxKeys: 3 }),
	),
})).value;
/** A way into a structure: names and places in lists. */
const path = fc.array(fc.oneof(fc.constantFrom('a', 'items', 'name'), fc.nat(3)), {
	minLength: 1,
	maxLength: 5,
});

function at(steps: Array<number | string>, leaf: unknown): unknown {
	return steps.reduceRight<unknown>(
		(inner, step) =>
			typeof step === 'number' ? [...Array<number>(step).fill(1), inner] : { [step]: inner },
		leaf,
	);
}

test('T3: structures without a sign of a failed expression pass, whatever they hold', () => {
	fc.assert(
		fc.property(plainJson, (value) => {
			checkGiven(metadata, { value });
		}),
	);
});

test('T3: such a sign is found wherever it stands, and the error says where', () => {
	fc.assert(
		fc.property(path, unsound, (steps, leaf) => {
			const place = steps
				.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
				.join('')
				.replace(/^\./, '');
			expect(() => checkGiven(metadata, at(steps, leaf))).toThrow(`'Metadata': ${place} `);
		}),
	);
});

test('T3: what holds itself ends with an error', () => {
	const circle: Record<string, unknown> = {};
	circle.circle = [circle];
	expect(() => checkGiven(metadata, circle)).toThrow("'Metadata' is nested too deep");
	expect(() => withoutWordsForNothing(circle)).not.toThrow();
});

test('a text is sent as it is', () => {
	fc.assert(fc.property(plainText, (text) => textOf(text, "'Name'") === text));
});

test('a number is sent in plain digits, and stands for the same number', () => {
	fc.assert(
		fc.property(plainNumber, (number) => {
			const text = textOf(number, "'Name'");
			expect(text).toMatch(/^-?\d+(\.\d+)?$/);
			expect(Number(text) === number).toBe(true);
		}),
	);
});

test.each([
	[1e-7, '0.0000001'],
	[-1.5e-9, '-0.0000000015'],
	[0, '0'],
	[-0, '0'],
	[2 ** 53 - 1, '9007199254740991'],
	[10n ** 20n, '100000000000000000000'],
])('%d as text is %s', (number, text) => {
	expect(textOf(number, "'Name'")).toBe(text);
});

test.each<[unknown, string]>([
	[true, 'true'],
	[null, 'null'],
	[{}, 'an object'],
	[[], 'a list'],
	[new Date(0), 'a date'],
	[() => 1, 'a function'],
])('%p is no text', (value, name) => {
	expect(() => textOf(value, "'Name'")).toThrow(`'Name' must be a text, not ${name}`);
});

test('an ID as text keeps all its digits on its way into the path', () => {
	const id = fc.bigInt(1n, 10n ** 19n - 1n);
	const spaces = fc.constantFrom('', ' ', '\n', '\u00a0');
	fc.assert(
		fc.property(id, spaces, (number, space) => {
			expect(idOf(`${space}${number}${space}`, 'Contact')).toBe(String(number));
		}),
	);
});

test('an ID goes into a body as the very number, or not at all', () => {
	fc.assert(
		fc.property(fc.bigInt(1n, 2n ** 60n), (number) => {
			const isExact = number <= BigInt(Number.MAX_SAFE_INTEGER);
			if (isExact) expect(BigInt(numberOf(String(number), 'Channel ID'))).toBe(number);
			else
				expect(() => numberOf(String(number), 'Channel ID')).toThrow("'Channel ID' is not an ID");
		}),
	);
});

test('anything else is no ID, and never an error of another kind', () => {
	fc.assert(
		fc.property(fc.oneof(fc.anything(), fc.string({ unit: 'binary' })), (value) => {
			fc.pre(!/^\s*[1-9]\d{0,18}\s*$/.test(String(Object(value) === value ? '' : value)));
			for (const read of [idOf, numberOf])
				expect(() => read(value, 'Contact')).toThrow("'Contact' is not an ID: ");
		}),
	);
});

test.each<unknown>([
	true,
	1.5,
	-1,
	0,
	1e21,
	2 ** 53,
	Number.NaN,
	'undefined',
	'[object Object]',
	'sync',
	'12abc',
	'1234.0',
	'1e3',
	'0x1f',
	'007',
	'+393331234567',
	'1'.repeat(20),
	'1 2',
	'\ud800',
	'../..',
])('%p is no ID', (value) => {
	expect(() => idOf(value, 'Contact')).toThrow("'Contact' is not an ID: ");
	expect(() => numberOf(value, 'Contact')).toThrow("'Contact' is not an ID: ");
});

test.each<unknown>([1234, '1234', ' 1234 ', 1234.0])('%p is an ID', (value) => {
	expect(idOf(value, 'Contact')).toBe('1234');
	expect(numberOf(value, 'Contact')).toBe(1234);
});

test('T2: plain values are told one after the other', () => {
	const value = plainText.filter((text) => !['', 'null'].includes(text.trim()));
	fc.assert(
		fc.property(fc.array(value, { minLength: 1, maxLength: 5 }), (list) => {
			expect(mappedTexts({ CITY: list }, 'Custom Fields', context)).toEqual({
				CITY: list.join(', '),
			});
		}),
	);
});

test('T4: a variable is on one line, without more than four spaces, and loses no word', () => {
	const words = fc.array(
		fc.oneof(fc.constantFrom('\n', '\t', '     ', '\r\n', ' ', '\u2028'), fc.constant('Bari')),
		{ maxLength: 12 },
	);
	fc.assert(
		fc.property(words, (parts) => {
			const given = parts.join('');
			const { custom_fields: fields } = templateBody({ CITY: given });
			const { CITY: text } = fields as { CITY: string };
			expect(text).not.toMatch(/[\t\n\r\u2028]|\s{5}/);
			expect(text.split(/\s+/).filter(Boolean)).toEqual(given.split(/\s+/).filter(Boolean));
			expect(templateBody({ CITY: text }).custom_fields).toEqual({ CITY: text });
		}),
	);
});

test('T5: characters are counted as people see them, and nothing is cut', () => {
	const text = fc.string({ unit: 'binary', maxLength: 30 });
	fc.assert(
		fc.property(text, fc.nat(30), (given, limit) => {
			const read = () => withinLimit(given, "'Footer'", limit);
			const length = [...given].length;
			if (length <= limit) expect(read()).toBe(given);
			else expect(read).toThrow(`'Footer' has ${length} characters`);
		}),
	);
});

test('T7: a code with and without percent signs is the same', () => {
	const code = fc.stringMatching(/^[A-Z][A-Z0-9_]{0,20}$/);
	fc.assert(
		fc.property(code, fc.constantFrom('', ' '), (bare, space) => {
			for (const written of [bare, `%%${bare}%%`, `${space}%%${space}${bare}${space}%%${space}`])
				expect(codeOf(written)).toBe(bare);
		}),
	);
});

test('T8: words for nothing are taken away at any depth, and nothing else is', () => {
	const given = {
		a: 'None',
		b: [' n/a ', 'Bari', null],
		c: { d: 'UNDEFINED', e: 'NULL', f: 'none of them' },
		g: 0,
		h: false,
		i: new Date(0),
	};
	expect(withoutWordsForNothing(given)).toEqual({
		a: undefined,
		b: ['Bari'],
		c: { d: undefined, e: null, f: 'none of them' },
		g: 0,
		h: false,
		i: new Date(0),
	});
});
