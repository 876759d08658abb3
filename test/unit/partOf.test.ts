import fc from 'fast-check';

import { partOf } from '../../nodes/Spoki/operation/partOf';

const key = fc.constantFrom('id', 'name', 'a.b', 'a', 'b', '__proto__', 'constructor', '');
const tree = fc.letrec((tie) => ({
	node: fc.oneof(
		{ depthSize: 'small' },
		fc.constantFrom<unknown>(null, 7, 'text', true),
		fc.array(tie('node'), { maxLength: 3 }),
		fc.array(fc.tuple(key, tie('node'))).map((pairs) => Object.fromEntries(pairs) as unknown),
	),
})).node;

/** Whether one value holds nothing that the other does not. */
function isWithin(part: unknown, whole: unknown): boolean {
	if (typeof part !== 'object' || part === null) return part === whole;
	return Object.entries(part).every(
		([name, inner]: [string, unknown]) =>
			Object.prototype.hasOwnProperty.call(whole, name) &&
			isWithin(inner, (whole as Record<string, unknown>)[name]),
	);
}

test('the part is never more than the record', () => {
	const paths = fc.array(fc.array(key, { minLength: 1 }).map((keys) => keys.join('.')));
	fc.assert(
		fc.property(tree, paths, (record, given) => {
			const part = partOf(record, given);
			expect(part === undefined || isWithin(part, record)).toBe(true);
			if (given.length === 0 && typeof record === 'object' && !Array.isArray(record))
				expect(part === undefined || record === null).toBe(true);
		}),
	);
});

test('it is the whole record where all its fields are named', () => {
	fc.assert(
		fc.property(fc.dictionary(key, tree, { minKeys: 1 }), (record) => {
			expect(partOf(record, Object.keys(record))).toEqual(record);
		}),
	);
});

const ticket = {
	id: 701,
	owner: null,
	contact: { phone: '+39', tags: [{ name: 'VIP', color: 'red' }, 'Nuovo'], lists: [] },
	calls: [null, { at: 9, by: 'Anna' }],
	'spoki.label': 'a',
};

test.each<[string[], unknown]>([
	[['owner'], { owner: null }],
	[['owner.email'], { owner: null }],
	[['contact.tags.name'], { contact: { tags: [{ name: 'VIP' }, {}] } }],
	[['contact.lists.name'], { contact: { lists: [] } }],
	[['contact', 'contact.phone'], { contact: ticket.contact }],
	[['spoki.label'], { 'spoki.label': 'a' }],
	[['calls.at'], { calls: [null, { at: 9 }] }],
	[['contact.tags.none'], undefined],
	[
		['contact.', '.contact', 'contact_phone', 'id.a', 'contact.phone.length', 'toString'],
		undefined,
	],
])('the paths %j lead to %j', (paths, part) => {
	expect(partOf(ticket, paths)).toEqual(part);
});
