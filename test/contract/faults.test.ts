import type { Operation } from '../../nodes/Spoki/description/Operation';
import { resources } from '../../nodes/Spoki/resources';
import { cases } from '../cases';
import { openShop, type Shop } from '../support/shop';

// What is repeated here is counted; how long the pauses in between are, other tests look at.
jest.mock('../../nodes/Spoki/transport/pause', () => ({
	...jest.requireActual('../../nodes/Spoki/transport/pause'),
	pause: async () => undefined,
}));

let shop: Shop;
beforeEach(async () => {
	shop = await openShop();
});
afterEach(() => shop.sandbox.close());

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

/** A yes that nobody can read. */
const unreadable: Array<[string, object]> = [
	['cut off', { headers: json, body: '{"id": 12, "results": [{"id": 1, "pho' }],
	['a sentence of a proxy', { headers: { 'content-type': 'text/plain' }, body: 'upstream error' }],
	['a page behind a comment', { headers: html, body: '<!-- maintenance --><html></html>' }],
	['a sentence as HTML', { headers: html, body: 'We are down' }],
];

/** Neither yes nor no. */
const undecided: Array<[string, object]> = [
	['408', { status: 408, body: '' }],
	['409 without a reason', { status: 409, body: '' }],
	['409 with a web page', { status: 409, headers: html, body: '<html>Conflict</html>' }],
	['425', { status: 425, body: '' }],
	['499', { status: 499, body: '' }],
	['500', { status: 500, headers: json, body: { detail: 'Server error.' } }],
	['503', { status: 503, body: '' }],
];

function run({ operation, parameters, items }: Described, settings: object = {}) {
	const [resource, value] = operation.split('.');
	const options = { ...(parameters.options as object), pacing: 'onlyWhenRefused' };
	return shop.run({
		parameters: { resource, operation: value, ...parameters, options },
		items,
		onError: 'continueErrorOutput',
		...settings,
	});
}

/** How often the operation's own request arrived. */
const arrived = ({ operation, endpoint = operation }: Described) =>
	shop.sandbox.requests.filter((request) => request.operation === endpoint).length;

/** Each input item has one error item that says in a sentence what is known. */
function expectErrors(theCase: Described, result: Awaited<ReturnType<typeof run>>) {
	expect(result.error).toBeUndefined();
	expect(result.items).toEqual([]);
	expect(result.errorItems).toHaveLength((theCase.items ?? [{}]).length);
	for (const { json: item } of result.errorItems) {
		const { message, description } = item.error as { message: string; description: string };
		expect(message).toMatch(/\w/);
		expect(description).toMatch(/\w.*\.$/);
		expect(message.length + description.length).toBeLessThanOrEqual(600);
		expect(`${message} ${description}`).not.toMatch(
			/undefined|\[object|no reason.*what Spoki names/,
		);
	}
	return result.errorItems.map(({ json: item }) => item.error as Record<string, string>);
}

describe.each(described)('$operation', (theCase) => {
	const { repeatable, effect, answersText } = theCase.described;
	const tries = repeatable ? 4 : 1;
	const endpoint = theCase.endpoint ?? theCase.operation;

	test.each(unreadable)('a yes that cannot be read is none: %s', async (name, answer) => {
		const isText = name === 'cut off' || name === 'a sentence of a proxy';
		if (answersText && isText) return expect((await run(theCase)).errorItems).toEqual([]);
		shop.sandbox.failNext({ operation: endpoint, status: 200, times: 99, ...answer });
		const errors = expectErrors(theCase, await run(theCase));
		const batches = theCase.described.bulk === undefined ? (theCase.items ?? [{}]).length : 1;
		expect(arrived(theCase)).toBe(tries * batches);
		for (const { description } of errors) {
			if (!repeatable) expect(description).toContain('may already have carried it out');
			else if (effect !== 'read') expect(description).toContain('may have carried it out');
		}
	});

	test.each(undecided)('an answer that says neither yes nor no: %s', async (_, answer) => {
		shop.sandbox.failNext({ operation: endpoint, times: 99, ...answer });
		const errors = expectErrors(theCase, await run(theCase));
		for (const { description } of errors) {
			if (!repeatable) expect(description).toContain('may already have carried it out');
		}
		expect(arrived(theCase) % tries).toBe(0);
	});

	test.each([301, 302, 307, 308])('a way to another address (%i) is not gone', async (status) => {
		const headers = { location: 'https://elsewhere.example/' };
		shop.sandbox.failNext({ operation: endpoint, status, headers, body: '', times: 99 });
		const errors = expectErrors(theCase, await run(theCase));
		for (const { description } of errors) {
			expect(description).toContain("Check the 'Base URL'");
			if (!repeatable) expect(description).toContain('may already have carried it out');
		}
	});

	test.each([
		['of names that every object has', { constructor: ['bad'], toString: ['worse'] }],
		['with such a code', { detail: 'No way.', code: 'constructor' }],
		['with thousands of fields', Object.fromEntries(fieldsUpTo(3_000))],
		['with a list of nothing', { contacts: [null, {}, []], results: [null] }],
		['that turns the text around', { detail: `\u202e${'x'.repeat(50_000)}\u0000\ud800` }],
		['without a reason', {}],
	])('a refusal %s is a sentence with a way out', async (_, body) => {
		shop.sandbox.failNext({ operation: endpoint, status: 400, body, times: 99 });
		const errors = expectErrors(theCase, await run(theCase));
		for (const { message } of errors) expect(message).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
	});

	if (repeatable && effect !== 'read') {
		test('a refusal after an own repetition tells of the earlier try', async () => {
			shop.sandbox.failNext({ operation: endpoint, status: 502, body: '' });
			const refusal = { status: 400, body: { detail: 'Not possible any more.' } };
			shop.sandbox.failNext({ operation: endpoint, times: 99, ...refusal });
			const [{ message, description }] = expectErrors(theCase, await run(theCase));
			expect(message).toBe('Not possible any more.');
			expect(description).toContain('An earlier try, whose answer was lost');
		});
	}

	for (const read of theCase.reads ?? []) {
		test.each(unreadable)(
			`where ${read} cannot be read, nothing is sent: %s`,
			async (_, answer) => {
				shop.sandbox.failNext({ operation: read, status: 200, times: 99, ...answer });
				expectErrors(theCase, await run(theCase));
				expect(arrived(theCase)).toBe(0);
			},
		);

		test.each([
			['an object of another form', { a: 1 }],
			['a message', { detail: 'Temporarily down' }],
			['a list of nothing', [null]],
			['a record that holds nothing', { results: [{ id: null, phone: null }] }],
		])(`where ${read} is %s, nothing is sent`, async (_, body) => {
			shop.sandbox.failNext({ operation: read, status: 200, body, times: 99 });
			expectErrors(theCase, await run(theCase));
			expect(arrived(theCase)).toBe(0);
		});
	}

	test('a record of nothing but null crashes nothing', async () => {
		const holes = ['tag_set', 'list_set', 'contactfield_set', 'webhook_set', 'lists', 'contact'];
		const record = Object.fromEntries(holes.map((name) => [name, [null, 5, [], 'x', {}]]));
		for (const body of [
			{ id: 7, ...record },
			{ id: 7, contact: null, owner: 5 },
		]) {
			shop.sandbox.failNext({ operation: endpoint, status: 200, body });
			const { error, errorItems } = await run(theCase);
			expect(error).toBeUndefined();
			expect(errorItems).toEqual([]);
		}
	});
});

function fieldsUpTo(count: number): Array<[string, string[]]> {
	return Array.from({ length: count }, (_, index) => [`field_${index}`, ['Bad.']]);
}
