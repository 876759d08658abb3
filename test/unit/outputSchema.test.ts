import fc from 'fast-check';

import { outputSchema, schemaText } from '../../scripts/outputSchema';
import { unlike } from '../support/schemaCheck';

const schemaOf = (...values: unknown[]) => outputSchema(values, ['custom_fields']);

test('whatever was seen is as the schema says', () => {
	fc.assert(
		fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), (values) => {
			const schema = schemaOf(...values);
			expect(values.flatMap((value) => unlike(schema, value))).toEqual([]);
			expect(JSON.parse(schemaText(schema))).toEqual(schema);
		}),
	);
});

test.each<[string, unknown[], object]>([
	['whole numbers', [1, 2], { type: 'integer' }],
	['numbers, of which one is whole', [1, 2.5], { type: 'number' }],
	// n8n's editor shows the first type alone.
	['a text that may be missing', [null, 'a'], { type: ['string', 'null'] }],
	['what was always missing', [null], {}],
	['a list that was always empty', [[]], { type: 'array' }],
	[
		'a list of what may be missing',
		[['a'], [null]],
		{ type: 'array', items: { type: ['string', 'null'] } },
	],
	// It opens an object only where that is the one type.
	[
		'an object that may be missing',
		[null, { a: 1 }],
		{ type: 'object', nullable: true, properties: { a: { type: 'integer' } } },
	],
	['a list that may be missing', [null, []], { type: 'array', nullable: true }],
	[
		'an object of which a part may be missing, in the order of the first',
		[{ b: 1 }, { a: 'a', b: null }],
		{ type: 'object', properties: { b: { type: ['integer', 'null'] }, a: { type: 'string' } } },
	],
	['an object that was always empty', [{}], { type: 'object', additionalProperties: true }],
])('%s', (_, values, schema) => {
	expect(JSON.stringify(schemaOf(...values))).toBe(JSON.stringify(schema));
});

test("what stands under the account's own names may be anything", () => {
	const { properties } = schemaOf({ custom_fields: { CITY: 'Roma' } }, { custom_fields: null });
	expect(properties).toEqual({
		custom_fields: { type: 'object', nullable: true, additionalProperties: true },
	});
});

test.each([
	['another key', { a: 1, b: 2 }, [' must NOT have additional properties b']],
	[
		'another key further in',
		{ a: 1, c: [{ e: 1 }] },
		['/c/0 must NOT have additional properties e'],
	],
	['another type', { a: '1' }, ['/a must be integer']],
	['nothing', { a: null }, ['/a must be integer']],
])('an output with %s is unlike its schema', (_, output, complaints) => {
	const schema = schemaOf({ a: 1, c: [{ d: 1 }] });
	expect(unlike(schema, output)).toEqual(complaints.map((complaint) => complaint.trim()));
});
