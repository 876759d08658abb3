import type { Operation } from '../../nodes/Spoki/description/Operation';
import { resources } from '../../nodes/Spoki/resources';
import { endpoints, type Endpoint } from '../spoki-api/endpoints';

const declared = resources.flatMap((resource) =>
	resource.operations.map((operation) => ({
		name: `${resource.value}.${operation.value}`,
		operation,
	})),
);
/** All kinds of messages go to one endpoint. */
const rowOf = (name: string) =>
	endpoints.find(({ operation }) => operation === name.replace(/^message\..*/, 'message.send'));

/** What an operation can send in its query or body, by Spoki's name. */
function sentKeys(operation: Operation): string[] {
	const fields = [
		...(operation.fields ?? []),
		...(operation.additionalFields ?? []),
		...(operation.updateFields ?? []),
		...(operation.filters ?? []),
	];
	return (
		fields
			.filter(({ property, local }) => !local && !operation.path.includes(`{${property.name}}`))
			// The elements of a bulk request have their secret in common.
			.filter(({ secret }) => !(secret && operation.bulk))
			.map(
				({ key, property }) =>
					key ?? property.name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
			)
			.sort()
	);
}

/** As much of a JSON schema as is looked at here. */
interface Schema {
	items?: Schema;
	properties?: Record<string, Schema>;
}

/** The keys of a body's schema; of a bulk body, those of its elements. */
function documentedKeys(schema: Schema | null | undefined): string[] {
	const elements = schema?.items ?? schema?.properties?.contacts?.items;
	return Object.keys((elements ?? schema)?.properties ?? {}).sort();
}

/** A limit may stand there once for each type. */
function limitIn(limits: Endpoint['requestsPerMinute'] | undefined, { limitType }: Operation) {
	const isByType = typeof limits === 'object' && limits !== null;
	return isByType ? limits[String(limitType)] : limits;
}

test('every action of the mission is declared', () => {
	const mission = endpoints.filter((row) => row.mission).map(({ operation }) => operation);
	expect(mission).toHaveLength(57);
	expect(declared.map(({ name }) => name)).toEqual(expect.arrayContaining(mission));
});

describe.each(declared)('$name and the endpoint table', ({ name, operation }) => {
	const row = rowOf(name);

	test('agree on method, path, limit and collection', () => {
		expect(row).toBeDefined();
		expect({
			method: operation.method,
			path: operation.path.replace(/\{\w+\}/, '{id}'),
			requestsPerMinute: operation.requestsPerMinute,
			collection: operation.returns === 'collection',
			authenticated: operation.withoutKey !== true,
		}).toEqual({
			method: row?.method,
			path: row?.path.replace(/\{\w+\}/, '{id}'),
			requestsPerMinute: limitIn(row?.requestsPerMinute, operation),
			collection: row?.collection,
			authenticated: row?.authenticated,
		});
	});

	test('agree on what can be sent', () => {
		const expected =
			operation.method === 'GET'
				? [...(row?.query ?? [])].sort()
				: documentedKeys(row?.body as Schema | null);
		// Of what a message can hold, each kind has a part; the contract tests put them together.
		const isPart = row?.operation !== name;
		expect(sentKeys(operation)).toEqual(isPart ? expect.any(Array) : expected);
		expect(expected).toEqual(expect.arrayContaining(sentKeys(operation)));
	});
});
