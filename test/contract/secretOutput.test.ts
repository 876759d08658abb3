import { Spoki } from '../../nodes/Spoki/Spoki.node';
import { resources } from '../../nodes/Spoki/resources';
import { cases } from '../cases';
import { startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const { sensitiveOutputFields: marked } = new Spoki().description;

/** What a key, a token or a secret is called. */
const SECRET = /secret|token|password|api_?key|private_?key/i;

/** Where texts of such names are in an output, as n8n writes a place. */
function secretPlaces(value: unknown, place = ''): string[] {
	if (Array.isArray(value)) return value.flatMap((one) => secretPlaces(one, `${place}[*]`));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, one]: [string, unknown]) => {
		const here = place === '' ? key : `${place}.${key}`;
		return typeof one === 'string' && SECRET.test(key) ? [here] : secretPlaces(one, here);
	});
}

test.each(cases)('$operation: each secret in its whole output is marked', async (theCase) => {
	const [resource, operation] = theCase.operation.split('.');
	const { items } = await harness.run({
		parameters: { resource, operation, ...theCase.parameters, simplify: false },
		items: theCase.items,
	});
	const places = new Set(items.flatMap(({ json }) => secretPlaces(json)));
	const described = resources
		.find(({ value }) => value === resource)
		?.operations.find(({ value }) => value === operation)?.secretOutput;
	// As the operation says it, and as the node does for all of them.
	for (const place of places) {
		expect(described).toContain(place);
		expect(marked).toContain(place);
	}
});

test('nothing else is marked, since n8n hides it in the outputs of all operations', () => {
	const described = resources.flatMap(({ operations }) =>
		operations.flatMap(({ secretOutput = [] }) => secretOutput),
	);
	expect(marked).toEqual([...new Set(described)].sort());
	for (const place of marked ?? []) {
		expect(place).toMatch(/^\w+(\[\*\])?(\.\w+(\[\*\])?)*$/);
		expect(place.split('.').pop()).toMatch(SECRET);
	}
});
