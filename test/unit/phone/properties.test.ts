import fc from 'fast-check';

import { internationalPhone } from '../../../nodes/Spoki/fields/phone';
import { COUNTRIES } from '../../../nodes/Spoki/fields/phone/countries';
import { planOf } from '../../../nodes/Spoki/fields/phone/numbering';

const prefixes = fc.constantFrom(...COUNTRIES.map((row) => row.slice(0, 2)));

const digits = (minLength: number, maxLength: number) =>
	fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength });

/** A number of a country, its trunk prefix in front or not, or digits as they come. */
const numbers = fc.oneof(
	digits(1, 18),
	fc
		.constantFrom(...COUNTRIES)
		.chain((row) => fc.stringMatching(new RegExp(`^(?:${row.split(' ')[5]})$`))),
);

const marked = fc
	.tuple(fc.constantFrom('', '', '0', '00', '+', '8', '06'), numbers)
	.map((parts) => parts.join(''));

/** What stands between digits and says nothing. A point may make a decimal, a slash a second number. */
const NOTHING = [
	' ',
	'\t',
	'\u00a0',
	'\u202f',
	'-',
	'\u2011',
	'\u200b',
	'\u200e',
	'\ufeff',
	'\u2060',
	'\ufe0f',
];

/** The number, or the words of the refusal without the value that they name. */
function outcome(written: unknown, prefix: string): string {
	try {
		return internationalPhone(written, 'Phone', prefix);
	} catch (error) {
		return (error as Error).message.split(':')[0];
	}
}

const isNumber = (result: string) => result.startsWith('+');

test('a number has the digits that were given, with the prefix and without its trunk prefix', () => {
	fc.assert(
		fc.property(marked, prefixes, (written, prefix) => {
			const result = outcome(written, prefix);
			if (!isNumber(result)) return;
			const { callingCode, trunkPrefixes } = planOf(prefix)!;
			const allowed = /^(\+|00)/.test(written)
				? [written.replace(/^(\+|00)/, '+')]
				: ['', ...trunkPrefixes]
						.filter((trunk) => written.startsWith(trunk))
						.map((trunk) => `+${callingCode}${written.slice(trunk.length)}`);
			expect(allowed).toContain(result);
		}),
		{ numRuns: 1_000 },
	);
});

test('what comes out is international and stays as it is, with any prefix', () => {
	fc.assert(
		fc.property(marked, prefixes, prefixes, (written, prefix, another) => {
			const result = outcome(written, prefix);
			if (!isNumber(result)) return;
			expect(result).toMatch(/^\+[1-9]\d{6,14}$/);
			expect(outcome(result, another)).toBe(result);
		}),
		{ numRuns: 1_000 },
	);
});

test('spaces, invisible characters and separators change nothing', () => {
	const fillings = fc.array(fc.constantFrom('', '', '', ...NOTHING), {
		minLength: 24,
		maxLength: 24,
	});
	fc.assert(
		fc.property(marked, prefixes, fillings, (written, prefix, between) => {
			const filled = [...written].map((one, index) => one + between[index]).join('');
			expect(outcome(between[23] + filled, prefix)).toBe(outcome(written, prefix));
		}),
		{ numRuns: 1_000 },
	);
});

test('a quote, a mark of forms or of WhatsApp changes nothing about an international number', () => {
	const marks = fc.constantFrom<[before: string, after: string]>(
		["'", ''],
		['"', '"'],
		['p:', ''],
		['tel:', ''],
		['whatsapp:', ''],
		['', '@c.us'],
		['', '@s.whatsapp.net'],
	);
	fc.assert(
		fc.property(digits(11, 15), marks, prefixes, (number, [before, after], prefix) => {
			expect(outcome(`${before}+${number}${after}`, prefix)).toBe(outcome(`+${number}`, prefix));
		}),
	);
});

test('bare digits from eleven on are no number where another country has it too', () => {
	const complete = fc
		.constantFrom(...COUNTRIES)
		.chain((row) => {
			const [, callingCode, , , , pattern] = row.split(' ');
			return fc
				.stringMatching(new RegExp(`^(?:${pattern})$`))
				.map((national) => callingCode + national);
		})
		.filter((number) => number.length >= 11);
	fc.assert(
		fc.property(complete, prefixes, (number, prefix) => {
			expect(outcome(number, prefix)).toMatch(/may or may not already begin with the country code/);
		}),
		{ numRuns: 1_000 },
	);
});

test('a decimal, or another ending behind a slash, is never a number', () => {
	const whole = digits(9, 12).map((number) => `+39${number}`);
	fc.assert(
		fc.property(
			whole,
			fc.constantFrom('.0', '.00', ',0', '/7', '/74', ' / 5'),
			(number, ending) => {
				expect(isNumber(outcome(number + ending, 'IT'))).toBe(false);
				expect(isNumber(outcome(number.slice(3) + ending, 'IT'))).toBe(false);
			},
		),
	);
});
