import fc from 'fast-check';

import { asSearched } from '../../../nodes/Spoki/fields/phone';

const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 15 });
const separator = fc.constantFrom('', ' ', '.', '\u00a0', ' (', ') ', '\u2011', '\u200b');

test('M8: a number of six digits or more is looked for as its digits, however it is divided', () => {
	fc.assert(
		fc.property(
			digits,
			fc.array(separator, { minLength: 15, maxLength: 15 }),
			fc.boolean(),
			(number, separators, isInternational) => {
				fc.pre(isInternational || number[0] !== 0);
				const plus = isInternational ? '+' : '';
				const written = plus + number.map((digit, at) => `${digit}${separators[at]}`).join('');
				fc.pre(!/^\d+([.])\d+\1\d+$/.test(written));
				expect(asSearched(written)).toBe(plus + number.join(''));
			},
		),
	);
});

test('M8: what holds a letter is looked for as it is', () => {
	fc.assert(
		fc.property(
			fc.string(),
			fc.stringMatching(/^\p{L}$/u),
			fc.string(),
			(before, letter, after) => {
				const text = `${before}${letter}${after}`;
				expect(asSearched(text)).toBe(text.trim());
			},
		),
	);
});
