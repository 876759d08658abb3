import type { Operation } from '../../nodes/Spoki/description/Operation';
import { resources } from '../../nodes/Spoki/resources';
import { cases } from '../cases';
import { startHarness, type Harness } from '../support/harness';

// Thousands of pauses: what is repeated is counted here, how long the pauses are, other tests look at.
jest.mock('../../nodes/Spoki/transport/pause', () => ({
	...jest.requireActual('../../nodes/Spoki/transport/pause'),
	pause: async () => undefined,
}));

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const operations = new Map<string, Operation>(
	resources.flatMap(({ value, operations: all }) =>
		all.map((operation) => [`${value}.${operation.value}`, operation] as const),
	),
);
const described = cases.map((theCase) => {
	const operation = operations.get(theCase.operation);
	if (operation === undefined) throw new TypeError(`There is no ${theCase.operation}`);
	return { ...theCase, described: operation };
});
type Described = (typeof described)[number];

const json = { 'content-type': 'application/json' };
const html = { 'content-type': 'text/html' };

interface Fault {
	what: string;
	status: number;
	headers?: Record<string, string>;
	body: unknown;
}

/** A yes that nobody can read. */
const unreadable: Fault[] = [
	{ what: 'cut off', headers: json, body: '{"id": 12, "results": [{"id": 1, "pho' },
	{
		what: 'a sentence of a proxy',
		headers: { 'content-type': 'text/plain' },
		body: 'upstream error',
	},
	{ what: 'a page behind a comment', headers: html, body: '<!-- down --><html></html>' },
	{ what: 'a sentence as HTML', headers: html, body: 'We are down' },
].map((fault) => ({ status: 200, ...fault }));

/** Neither yes nor no. */
const undecided: Fault[] = [
	{ what: '408', status: 408, body: '' },
	{ what: '409 without a reason', status: 409, body: '' },
	{ what: '409 with a web page', status: 409, headers: html, body: '<html>Conflict</html>' },
	{ what: '425', status: 425, body: '' },
	{ what: '499', status: 499, body: '' },
	{ what: '500', status: 500, headers: json, body: { detail: 'Server error.' } },
	{ what: '503', status: 503, body: '' },
];

/** A way to another address. */
const elsewhere: Fault[] = [301, 302, 307, 308].map((status) => ({
	what: String(status),
	status,
	headers: { location: 'https://elsewhere.example/' },
	body: '',
}));

/** A no in words that are hard to show. */
const refusals: Fault[] = [
	{ what: 'names that every object has', body: { constructor: ['bad'], toString: ['worse'] } },
	{ what: 'such a code', body: { detail: 'No way.', code: 'constructor' } },
	{ what: 'thousands of fields', body: Object.fromEntries(fieldsUpTo(3_000)) },
	{ what: 'a list of nothing', body: { contacts: [null, {}, []], results: [null] } },
	{ what: 'marks of direction', body: { detail: `\u202e${'x'.repeat(50_000)}\u0000\ud800` } },
	{ what: 'no reason', body: {} },
].map((fault) => ({ status: 400, headers: json, ...fault }));

/** What is no record, where one is read on the way. */
const noRecords: Fault[] = [
	{ what: 'an object of another form', body: { a: 1 } },
	{ what: 'a message', body: { detail: 'Temporarily down' } },
	{ what: 'a list of nothing', body: [null] },
	{ what: 'a record that holds nothing', body: { results: [{ id: null, phone: null }] } },
].map((fault) => ({ status: 200, headers: json, ...fault }));

interface Told {
	message: string;
	description: string;
}

/**
 * Runs an operation once for each fault that its requests meet, as items of one run where each item
 * has requests of its own.
 *
 * @param row whose requests meet them
 * @param tries how often each is met
 * @returns what the error item of each said
 */
async function meet(theCase: Described, row: string, faults: Fault[], tries: number) {
	const { operation, parameters, items: [item = {}] = [], described: whole } = theCase;
	const [resource, value] = operation.split('.');
	const options = { ...(parameters.options as object), pacing: 'onlyWhenRefused' };
	const { bulk, waits } = whole;
	const isAlone = bulk !== undefined || waits || row !== (theCase.endpoint ?? operation);
	const perRun = isAlone ? 1 : faults.length;
	const told: Told[] = [];
	for (let start = 0; start < faults.length; start += perRun) {
		const met = faults.slice(start, start + perRun);
		for (const { status, headers, body } of met)
			harness.sandbox.failNext({ operation: row, times: tries, status, headers, body });
		const { items, errorItems, error } = await harness.run({
			parameters: { resource, operation: value, ...parameters, options },
			items: met.map(() => item),
			onError: 'continueErrorOutput',
		});
		expect({ error, items }).toEqual({ error: undefined, items: [] });
		expect(errorItems).toHaveLength(met.length);
		told.push(...errorItems.map(({ json: put }) => put.error as unknown as Told));
	}
	for (const { message, description } of told) {
		expect(message).toMatch(/\w/);
		expect(description).toMatch(/\w.*\.$/);
		expect(message.length + description.length).toBeLessThanOrEqual(600);
		expect(`${message} ${description}`).not.toMatch(/undefined|\[object|no reason.*Spoki names/);
		expect(message).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
	}
	return told;
}

/** How often requests of an endpoint arrived. */
const arrived = (row: string) =>
	harness.sandbox.requests.filter(({ operation }) => operation === row).length;

describe.each(described)('$operation', (theCase) => {
	const { repeatable, effect, answersText, method } = theCase.described;
	const row = theCase.endpoint ?? theCase.operation;
	const tries = repeatable ? 4 : 1;
	const isDoubt = repeatable ? /may have carried it out/ : /may already have carried it out/;

	test('a yes that cannot be read is none, and may have been one', async () => {
		// Where a bare text is an answer, only a web page is none.
		const faults = answersText ? unreadable.slice(2) : unreadable;
		const told = await meet(theCase, row, faults, tries);
		expect(arrived(row)).toBe(tries * faults.length);
		if (effect !== 'read') for (const { description } of told) expect(description).toMatch(isDoubt);
	});

	test('an answer that says neither yes nor no is said so', async () => {
		const told = await meet(theCase, row, undecided, tries);
		expect(arrived(row)).toBe(tries * undecided.length);
		if (effect !== 'read') for (const { description } of told) expect(description).toMatch(isDoubt);
	});

	test('a way to another address is not gone', async () => {
		const told = await meet(theCase, row, elsewhere, 1);
		expect(arrived(row)).toBe(elsewhere.length);
		for (const { description } of told) {
			expect(description).toContain("Check the 'Base URL'");
			if (!repeatable) expect(description).toMatch(isDoubt);
		}
	});

	test('a refusal in whatever words is a sentence with a way out', async () => {
		await meet(theCase, row, refusals, 1);
		expect(arrived(row)).toBe(refusals.length);
	});

	if (repeatable && effect !== 'read') {
		test('a refusal after an own repetition tells of the earlier try', async () => {
			harness.sandbox.failNext({ operation: row, status: 502, body: '' });
			const refusal = { what: '', status: 400, body: { detail: 'Not possible any more.' } };
			const [{ message, description }] = await meet(theCase, row, [refusal], 1);
			expect(message).toBe('Not possible any more.');
			expect(description).toContain('An earlier try, whose answer was lost');
		});
	}

	// What one that waits reads is no record: `sendAndWait.test.ts` has faults of its own for it.
	const reads = theCase.described.waits ? [] : (theCase.reads ?? []);
	for (const read of reads) {
		test(`where ${read} cannot be read, nothing is sent`, async () => {
			await meet(theCase, read, unreadable, 4);
			await meet(theCase, read, noRecords, 1);
			expect(arrived(row)).toBe(0);
		});
	}

	test('a record of nothing but null crashes nothing', async () => {
		const holes = ['tag_set', 'list_set', 'contactfield_set', 'webhook_set', 'lists', 'contact'];
		const record = Object.fromEntries(holes.map((name) => [name, [null, 5, [], 'x', {}]]));
		const { parameters, items } = theCase;
		const [resource, operation] = theCase.operation.split('.');
		for (const body of [
			{ id: 7, ...record },
			{ id: 7, contact: null, owner: 5 },
		]) {
			harness.sandbox.failNext({ operation: row, method, status: 200, body });
			const options = { ...(parameters.options as object), pacing: 'onlyWhenRefused' };
			const result = await harness.run({
				parameters: { resource, operation, ...parameters, options },
				items,
			});
			expect(result.error).toBeUndefined();
		}
	});
});

function fieldsUpTo(count: number): Array<[string, string[]]> {
	return Array.from({ length: count }, (_, index) => [`field_${index}`, ['Bad.']]);
}
