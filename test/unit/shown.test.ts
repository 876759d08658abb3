import fc from 'fast-check';

import { shortened, shown } from '../../nodes/Spoki/transport/shown';

test.each<[string, unknown, string]>([
	['a text', 'Bari', 'Bari'],
	['nothing', undefined, 'undefined'],
	['a number', 1.5, '1.5'],
	['an object', { a: [1] }, '{"a":[1]}'],
	['an object that holds itself', circular(), 'an object'],
	['a date that is none', new Date(Number.NaN), 'Invalid Date'],
	['lines and tabs', 'a\r\n\tb\u0000c\u2028d', 'a b c d'],
	['marks of direction', '\u202e+39\u2066 1\ufeff', '+39 1'],
	['half a character', 'a\ud83d', 'a\ufffd'],
	['a whole one', 'a\ud83d\ude00', 'a\ud83d\ude00'],
])('%s', (_, value, expected) => {
	expect(shown(value)).toBe(expected);
});

test('a long value is cut between two characters', () => {
	expect(shown('\u{1f600}'.repeat(500))).toBe(`${'\u{1f600}'.repeat(79)}…`);
	expect(shown('x'.repeat(80))).toBe('x'.repeat(80));
});

test('any value is one line of at most 80 characters', () => {
	fc.assert(
		fc.property(fc.oneof(fc.anything(), fc.string({ unit: 'binary', maxLength: 300 })), (value) => {
			const text = shown(value);
			expect(Array.from(text).length).toBeLessThanOrEqual(80);
			expect(text).toBe(text.trim());
			expect(text).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
			expect(() => encodeURIComponent(text)).not.toThrow();
		}),
	);
});

test('a text is never longer than asked for', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: 'binary', maxLength: 50 }),
			fc.integer({ min: 1, max: 60 }),
			(text, max) => {
				expect(Array.from(shortened(text, max)).length).toBeLessThanOrEqual(max);
			},
		),
	);
});

function circular(): object {
	const object: { self?: object } = {};
	object.self = object;
	return object;
}
