import fc from 'fast-check';

import { inWords, SHORTENED } from '../../nodes/Spoki/sendAndWait/inWords';

const whole = (value: unknown) => inWords(value, Infinity);

test.each<[unknown, string]>([
	['Saldi', 'Saldi'],
	[302, '302'],
	[false, 'false'],
	['', 'nothing'],
	[null, 'nothing'],
	[undefined, 'nothing'],
	[{}, 'nothing'],
	[[], 'nothing'],
	[['clienti bottega', 302], 'clienti bottega, 302'],
	[{ lists: ['clienti', 302], when: null }, 'lists: clienti, 302\nwhen: nothing'],
	[{ one: { two: { three: 3 } } }, 'one:\n  two:\n    three: 3'],
	[
		{ people: [{ name: 'Rossi', age: 3 }, 'Bianchi'] },
		'people:\n  - name: Rossi\n    age: 3\n  - Bianchi',
	],
	[{ text: 'Buongiorno\nLists: all' }, 'text:\n  Buongiorno\n  Lists: all'],
	[{ 'a\nb': 1 }, 'a b: 1'],
])('%j is told as %j', (value, words) => {
	expect(whole(value)).toBe(words);
});

test('a long text is shortened, with a mark', () => {
	expect(inWords({ name: 'x'.repeat(20), next: 1 }, 10)).toBe(
		`name: ${'x'.repeat(10)}${SHORTENED}\nnext: 1`,
	);
});

const lines = fc.array(fc.constantFrom('a', 'lists: 1', '\n', '\r\n', '\u2028', '- b'));
const text = lines.map((parts) => parts.join(''));

test('no value can look like another name', () => {
	fc.assert(
		fc.property(fc.dictionary(fc.constantFrom('one', 'two', 'three'), text), (wish) => {
			const names = whole(wish)
				.split(/\r\n|[\n\r\u2028\u2029]/)
				.filter((line) => !line.startsWith('  '))
				.map((line) => line.split(':')[0]);
			expect(names).toEqual(Object.keys(wish).length > 0 ? Object.keys(wish) : ['nothing']);
		}),
	);
});

test('there is never an object that nobody can read', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			fc.pre(!JSON.stringify(value).includes('object Object'));
			expect(whole(value)).not.toContain('[object Object]');
		}),
	);
});
