import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import type { ItemValues } from '../../nodes/Spoki/description/Operation';
import { idAndNameFirst } from '../../nodes/Spoki/operation/keyOrder';
import { outputOf } from '../../nodes/Spoki/operation/outputs';
import { resources } from '../../nodes/Spoki/resources';
import { events } from '../../nodes/SpokiTrigger/events';
import { itemOf } from '../../nodes/SpokiTrigger/items';

/** Every operation that gives records one by one, and both forms of its records. */
const cases = resources.flatMap(({ value, operations }) =>
	operations
		.filter(({ bulk, returns }) => bulk === undefined && returns !== 'deletion')
		.flatMap((operation) =>
			[true, false].map((simplify) => ({
				name: `${value}.${operation.value}${simplify ? '' : ' raw'}`,
				operation,
				simplify,
			})),
		),
);

const valuesWith = (local: IDataObject): ItemValues => ({
	...{ ids: { id: '7' }, query: {}, body: { phone: '+393331234567' }, secrets: {} },
	timezone: 'Europe/Rome',
	local: { returnAll: true, ...local },
});

/** A record as Spoki may give it: with an ID and a name somewhere among the rest. */
const others = [
	...['uuid', 'status', 'category', 'code', 'label', 'lists', 'automation', 'phone', 'webhook_set'],
	...['title', 'contact', 'field_type', 'is_active', 'templatelocalization_set', 'private_key'],
];
const record = fc
	.shuffledSubarray(['id', 'name', ...others])
	.map((keys) => Object.fromEntries(keys.map((key) => [key, `its ${key}`])) as IDataObject);
const whole = fc
	.shuffledSubarray(['id', 'name', ...others], { minLength: others.length + 2 })
	.map((keys) => Object.fromEntries(keys.map((key) => [key, `its ${key}`])) as IDataObject);

test('there are such operations, in all resources', () => {
	expect(cases.length).toBeGreaterThan(100);
});

test.each(cases)('W9: $name has ID and name in front', ({ operation, simplify }) => {
	fc.assert(
		fc.property(whole, (given) => {
			const answer = operation.returns === 'collection' ? [given, given] : given;
			const records = outputOf(operation, valuesWith({ simplify }), answer);
			expect(records.length).toBeGreaterThan(0);
			for (const keys of records.map(Object.keys)) {
				if (['id', 'name'].every((key) => keys.includes(key)))
					expect(keys.slice(0, 2)).toEqual(['id', 'name']);
			}
		}),
		{ numRuns: 30 },
	);
});

test.each(events)('W9: likewise the trigger’s $value, behind the event', (event) => {
	fc.assert(
		fc.property(whole, fc.boolean(), (given, simplify) => {
			const watched = { event, values: valuesWith({ simplify }) } as Parameters<typeof itemOf>[0];
			const keys = Object.keys(itemOf(watched, given).json);
			if (keys.includes('name')) expect(keys.slice(0, 3)).toEqual(['event', 'id', 'name']);
		}),
	);
});

test('nothing is lost or added, and the rest keeps its order', () => {
	fc.assert(
		fc.property(record, (given) => {
			const ordered = idAndNameFirst(given);
			expect(ordered).toEqual(given);
			const rest = (one: IDataObject) => Object.keys(one).filter((key) => !/^(id|name)$/.test(key));
			expect(rest(ordered)).toEqual(rest(given));
			if (!('id' in given && 'name' in given))
				expect(Object.keys(ordered)).toEqual(Object.keys(given));
		}),
	);
});

test('a key that every object has by birth comes through', () => {
	const given = JSON.parse('{"__proto__": {"a": 1}, "name": "A", "constructor": 2, "id": 3}');
	expect(JSON.stringify(idAndNameFirst(given))).toBe(
		'{"id":3,"name":"A","__proto__":{"a":1},"constructor":2}',
	);
});
