import fc from 'fast-check';

import { inWords, SHORTENED } from '../../nodes/Spoki/sendAndWait/inWords';
import { withToolRequest } from '../../nodes/Spoki/sendAndWait/toolRequest';

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

describe('in a parameter of the node', () => {
	const toolParameters = { name: 'Saldi', lists: ['clienti', 302] };
	const withParameters = (parameters: Record<string, unknown>, type = 'n8n.spokiHitlTool') =>
		withToolRequest({
			getNode: () => ({ type, parameters }),
			getInputData: () => [{ json: { tool: 'create', toolParameters } }],
			getNodeParameter: (name: string) => parameters[name],
			evaluateExpression: (expression: string) =>
				expression.replace(/\{\{.*?\}\}/g, '[object Object]'),
		} as unknown as Parameters<typeof withToolRequest>[0]).getNodeParameter;

	test('the values of a template hold it in one line', () => {
		const value = { 'BODY 1': 'Shall I? [object Object]', other: 3, list: ['[object Object]'] };
		const templateValues = { mappingMode: 'defineBelow', value };
		const words = 'name: Saldi; lists: clienti, 302';
		expect(withParameters({ templateValues })('templateValues', 0)).toEqual({
			mappingMode: 'defineBelow',
			value: { 'BODY 1': `Shall I? ${words}`, other: 3, list: [words] },
		});
	});

	test('the message holds it line by line, at most as long as WhatsApp takes', () => {
		const message = '={{ $tool.parameters }}';
		expect(withParameters({ message })('message', 0)).toBe('name: Saldi\nlists: clienti, 302');
		const long = `=${'x'.repeat(5_000)}`;
		const text = String(withParameters({ message: long })('message', 0));
		expect([text.length, text.endsWith(SHORTENED)]).toEqual([1_024, true]);
	});

	test('a message without an expression, and every other node, stay as they are', () => {
		const message = 'What about [object Object]?';
		expect(withParameters({ message })('message', 0)).toBe(message);
		const other = withParameters({ message: `=${message}` }, 'n8n.spoki');
		expect(other('message', 0)).toBe(`=${message}`);
	});
});
