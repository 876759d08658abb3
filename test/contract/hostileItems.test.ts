import type { Field, Operation } from '../../nodes/Spoki/description/Operation';
import { topFields } from '../../nodes/Spoki/operation/properties';
import { resources } from '../../nodes/Spoki/resources';
import { cases } from '../cases';
import { startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const operations = new Map<string, Operation>(
	resources.flatMap((resource) =>
		resource.operations.map((operation) => [`${resource.value}.${operation.value}`, operation]),
	),
);

/** A field of the case that takes a single value, and what the case gives it. */
function singleIn(
	operation: Operation,
	parameters: Record<string, unknown>,
): { field: Field; given: unknown } {
	const candidates = topFields(operation)
		.filter(({ property: { name, type, noDataExpression } }) => {
			const isSingle = ['number', 'options', 'resourceLocator', 'string'].includes(type);
			return isSingle && !noDataExpression && (name in parameters || name === 'limit');
		})
		.map((field) => ({ field, given: parameters[field.property.name] ?? 50 }));
	const isFixed = ({ given }: { given: unknown }) => !JSON.stringify(given).includes('={{');
	return candidates.find(isFixed) ?? candidates[0];
}

/** As an expression that gives the item's own value, or the hostile one. */
function byItem({ field, given }: { field: Field; given: unknown }): unknown {
	const expression = '={{ $json.hostile ?? $json.value }}';
	return field.property.type === 'resourceLocator'
		? { ...(given as object), value: expression }
		: expression;
}

describe.each(cases)('$operation', ({ operation: name, parameters }) => {
	const [resource, operation] = name.split('.');
	const description = operations.get(name) as Operation;

	test.each<[string, unknown]>([
		['an object', { it: 'hostile-7f' }],
		['what an expression made of nothing', 'undefined'],
	])('T1, T3: %s costs its own item only, and nothing of it is sent', async (_, hostile) => {
		const single = singleIn(description, parameters);
		const { displayName, name: parameter } = single.field.property;
		const bare = Object(single.given).value ?? single.given;
		const value = String(bare).includes('={{') ? '+390000000001' : bare;
		const { items } = await harness.run({
			parameters: {
				resource,
				operation,
				...parameters,
				returnAll: false,
				[parameter]: byItem(single),
			},
			// One that waits takes one item.
			items: [
				...(description.waits ? [] : [{ value, phone: '+390000000001' }]),
				{ hostile, phone: '+390000000002' },
			],
			onError: 'continueRegularOutput',
		});
		const failed = items.filter(({ json }) => json.error);
		// The other one Spoki may refuse by itself, such as at an endpoint that is retired.
		const place = description.waits ? 0 : 1;
		const ours = failed.filter(({ pairedItem }) => Object(pairedItem).item === place);
		expect(ours.map(({ json }) => json.error)).toEqual([
			{
				message: expect.stringContaining(`'${displayName}' `),
				description: expect.stringMatching(/\.$/),
				operation: name,
			},
		]);
		const sent = JSON.stringify(harness.sandbox.requests);
		expect(sent).not.toMatch(/undefined|object Object|hostile/);
		expect(harness.sandbox.requests.length > 0).toBe(!description.waits);
	});
});
