import fc from 'fast-check';

import type { ItemValues } from '../../nodes/Spoki/description/Operation';
import { outputOf } from '../../nodes/Spoki/operation/outputs';
import { resources } from '../../nodes/Spoki/resources';
import { isRecord } from '../../nodes/Spoki/transport/answers';
import { pageOf } from '../../nodes/Spoki/transport/pagination';
import { reasonOf } from '../../nodes/Spoki/transport/reason';

const operations = resources.flatMap(({ value, operations: all }) =>
	all.map((operation) => [`${value}.${operation.value}`, operation] as const),
);

/** The names that Spoki's records have, and those that every object has. */
const names = fc.constantFrom(
	...['id', 'uuid', 'name', 'error', 'tag_set', 'list_set', 'contactfield_set', 'webhook_set'],
	...['visual_code', 'field', 'value', 'contactfield_values', 'contact', 'owner', 'automation'],
	...['lists', 'status', 'priority', 'scheduled_datetime', 'private_key', 'has_private_key'],
	...['templatelocalization_set', 'code', 'detail', 'constructor', '__proto__'],
);
const { tree: grown } = fc.letrec((tie) => ({
	tree: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		fc.constantFrom(null, true, 0, 5, '', 'x', '%%CITY%%', '2026-11-25T10:00:00Z'),
		fc.array(tie('tree'), { maxLength: 3 }),
		fc.dictionary(names, tie('tree'), { maxKeys: 6 }),
	),
}));
/** As JSON makes it: no object without the methods that every object has. */
const tree = grown.map((value) => JSON.parse(JSON.stringify(value)) as unknown);
const values: ItemValues = {
	ids: { contactId: '7' },
	query: {},
	body: { phone: '+393331234567' },
	secrets: {},
	timezone: 'Europe/Rome',
	local: { period: { from: '2026-11-01' }, limit: 50, status: 'Open', priority: ['Low'] },
};

test.each(operations)('%s makes items of anything that Spoki may answer', (_, operation) => {
	fc.assert(
		fc.property(tree, (answer) => {
			const isMessage = operation.path.includes('/messages/');
			const isEmptyRead = operation.effect === 'read' && operation.returns === 'record';
			let items;
			try {
				const records =
					operation.returns === 'collection' ? pageOf(answer).records.filter(isRecord) : answer;
				items = outputOf(operation, values, records);
			} catch (error) {
				// Sentences for the reader are no crash: an empty read, a message without ID, no list.
				expect(isMessage || isEmptyRead || operation.returns === 'collection').toBe(true);
				expect((error as { description?: string }).description).toMatch(/\.$/);
				return;
			}
			for (const item of items) expect(isRecord(item)).toBe(true);
		}),
	);
});

test('filters and drop-downs take any record', () => {
	fc.assert(
		fc.property(tree.filter(isRecord), (record) => {
			for (const [, operation] of operations)
				expect([true, false, undefined]).toContain(operation.filterOf?.(values)?.(record as never));
			for (const { asChoice } of resources)
				if (asChoice !== undefined) expect(typeof asChoice(record as never).name).toBe('string');
		}),
	);
});

test('the reason of anything is short and on one line', () => {
	fc.assert(
		fc.property(fc.oneof(tree, fc.anything()), (body) => {
			const { text = '', code = '' } = reasonOf(body);
			expect(text.length).toBeLessThanOrEqual(1_000);
			expect(code.length).toBeLessThanOrEqual(160);
			expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
		}),
	);
});
