import { resources } from '../../nodes/Spoki/resources';
import { endpoints } from '../spoki-api/endpoints';

/**
 * How many calls Spoki's collection has, counted there and not in the table, so that no row gets lost.
 * Whoever adds a call raises it by one.
 */
const OFFICIAL_ROWS = 115;

/** Two rows that are the node's own words for one of them. */
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

test('the table holds the whole collection, each call once', () => {
	expect(new Set(rows).size).toBe(rows.length);
	expect(rows).toEqual(expect.arrayContaining(OWN_ROWS));
	const official = rows.filter((row) => !OWN_ROWS.includes(row)).length;
	const advice = `endpoints.json holds ${official} calls of Spoki's. If you added one, write OFFICIAL_ROWS = ${official} here`;
	expect(official === OFFICIAL_ROWS ? [] : [advice]).toEqual([]);
});

test('every row is declared, and nothing besides', () => {
	const wanted = rows.flatMap(operationsOf);
	const undeclared = wanted.filter((operation) => !declared.includes(operation));
	const unknown = declared.filter((operation) => !wanted.includes(operation));
	expect([
		...undeclared.map((name) => `${name} is in endpoints.json, but in no file of resources`),
		...unknown.map((name) => `${name} is in resources, but has no row in endpoints.json`),
	]).toEqual([]);
	expect(new Set(declared).size).toBe(declared.length);
});
