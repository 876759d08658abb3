import { resources } from '../../nodes/Spoki/resources';
import { endpoints } from '../spoki-api/endpoints';

/** How many rows the official collection has, and the two that are the node's own words for one of them. */
const OFFICIAL_ROWS = 115;
const OWN_ROWS = ['contact.block', 'contact.unblock'];

/** The kinds of messages, which all go to one endpoint. */
const MESSAGES = ['addNote', 'sendAndWait', 'sendButtons', 'sendList', 'sendTemplate', 'sendText'];

const rows = endpoints.map(({ operation }) => operation);
const declared = resources.flatMap(({ value, operations }) =>
	operations.map((operation) => `${value}.${operation.value}`),
);

/** What stands in the node for a row of the table. */
function operationsOf(row: string): string[] {
	return row === 'message.send' ? MESSAGES.map((kind) => `message.${kind}`) : [row];
}

test('the table holds the whole collection', () => {
	expect(new Set(rows).size).toBe(rows.length);
	expect(rows).toEqual(expect.arrayContaining(OWN_ROWS));
	expect(rows.filter((row) => !OWN_ROWS.includes(row))).toHaveLength(OFFICIAL_ROWS);
});

test('every row is declared, and nothing besides', () => {
	expect([...declared].sort()).toEqual(rows.flatMap(operationsOf).sort());
});
