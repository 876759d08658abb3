import fc from 'fast-check';

import { sharedProperties } from '../../nodes/Spoki/operation/sharedProperties';

/** Which operations some resources have, and which of three properties each of them shows. */
const panels = fc.dictionary(
	fc.constantFrom('contact', 'list', 'ticket', 'tag'),
	fc.dictionary(
		fc.constantFrom('create', 'get', 'update', 'delete'),
		fc.integer({ min: 0, max: 2 }),
	),
);

test('each operation shows exactly its own property', () => {
	fc.assert(
		fc.property(panels, (resources) => {
			const all = Object.entries(resources).flatMap(([resource, operations]) =>
				Object.entries(operations).map(([operation, variant]) => ({
					resource,
					operation,
					property: {
						displayName: `Options ${variant}`,
						name: 'options',
						type: 'collection' as const,
						default: {},
						displayOptions: { show: { returnAll: [variant === 0] } },
					},
				})),
			);
			const shared = sharedProperties(all);
			for (const { resource, operation, property } of all) {
				const shown = shared.filter(
					({ displayOptions }) =>
						displayOptions?.show?.resource?.includes(resource) &&
						displayOptions.show.operation?.includes(operation),
				);
				expect(shown.map(({ displayName }) => displayName)).toEqual([property.displayName]);
				expect(shown[0].displayOptions?.show?.returnAll).toEqual(
					property.displayOptions.show.returnAll,
				);
			}
		}),
		{ numRuns: 500 },
	);
});

test('what all operations have alike is one property', () => {
	const property = { displayName: 'A', name: 'a', type: 'string' as const, default: '' };
	const all = ['contact', 'list'].flatMap((resource) =>
		['get', 'create'].map((operation) => ({ resource, operation, property })),
	);
	expect(sharedProperties(all)).toEqual([
		{
			...property,
			displayOptions: { show: { resource: ['contact', 'list'], operation: ['get', 'create'] } },
		},
	]);
});
