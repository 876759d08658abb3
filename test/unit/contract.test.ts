import type { Operation } from '../../nodes/Spoki/description/Operation';
import { resources } from '../../nodes/Spoki/resources';
import { endpointOf, endpoints, type Endpoint } from '../spoki-api/endpoints';

const declared = resources.flatMap((resource) =>
	resource.operations.map((operation) => ({
		name: `${resource.value}.${operation.value}`,
		operation,
	})),
);

/** Second names of a key: one is sent, by its first. */
const ALIASES = ['waba'];

/** What an operation can send of its fields, by Spoki's name; * stands for keys that the node does not know. */
function fieldKeys(operation: Operation): string[] {
	const fields = [
		...(operation.fields ?? []),
		...(operation.additionalFields ?? []),
		...(operation.texts ?? []),
		...(operation.updateFields ?? []),
		...(operation.filters ?? []),
	];
	return (
		fields
			.filter(({ property, local }) => !local && !operation.path.includes(`{${property.name}}`))
			// The elements of a bulk request have their secret in common.
			.filter(({ secret }) => !(secret && operation.bulk))
			.map(({ key, property, spread }) =>
				spread
					? '*'
					: (key ?? property.name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)),
			)
	);
}

/** The body of an operation that asks for nothing of it. */
async function constantBody({ prepare, ...operation }: Operation): Promise<object> {
	if (prepare === undefined || fieldKeys(operation).length > 0) return {};
	const nothing = { ids: {}, query: {}, body: {}, secrets: {}, local: {}, timezone: 'UTC' };
	const { body } = await prepare(nothing, async () => undefined);
	return body;
}

/** As much of a JSON schema as is looked at here. */
interface Schema {
	items?: Schema;
	properties?: Record<string, Schema>;
	additionalProperties?: Schema | boolean;
	const?: unknown;
}

/** The keys of a body's schema; of a bulk body, those of its elements. */
function documentedKeys(schema: Schema | null | undefined): string[] {
	const elements = schema?.items ?? schema?.properties?.contacts?.items;
	return keysOf(elements ?? schema ?? {}).sort();
}

/** Written as in a field's key, with a * where any further key may come. */
function keysOf({ properties = {}, additionalProperties }: Schema): string[] {
	const named = Object.entries(properties).flatMap(([name, schema]) =>
		schema.properties ? keysOf(schema).map((key) => `${name}.${key}`) : [name],
	);
	return additionalProperties === true ? [...named, '*'] : named;
}

/** What stands in a body whatever happens, because its schema leaves no choice. */
function documentedConstants({ properties = {} }: Schema): object {
	const constants = Object.entries(properties).filter(([, schema]) => 'const' in schema);
	return Object.fromEntries(constants.map(([name, schema]) => [name, schema.const]));
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
	const row = endpointOf(name);

	test('agree on method, path, limit and collection', () => {
		expect(row).toBeDefined();
		expect({
			method: operation.method,
			path: operation.path.replace(/\{\w+Id\}/, '{id}'),
			requestsPerMinute: operation.requestsPerMinute,
			collection: operation.returns === 'collection',
			authenticated: operation.withoutKey !== true,
		}).toEqual({
			method: row?.method,
			path: row?.path,
			requestsPerMinute: limitIn(row?.requestsPerMinute, operation),
			collection: row?.collection,
			authenticated: row?.authenticated,
		});
	});

	test('agree on what can be sent', async () => {
		const always = await constantBody(operation);
		expect(always).toEqual(documentedConstants((row?.body ?? {}) as Schema));
		const expected =
			operation.method === 'GET'
				? (row?.query ?? []).filter((key) => !ALIASES.includes(key)).sort()
				: documentedKeys(row?.body as Schema | null);
		const sent = [...fieldKeys(operation), ...Object.keys(always)].sort();
		// Of what a message can hold, each kind has a part; the contract tests put them together.
		const isPart = row?.operation !== name;
		expect(sent).toEqual(isPart ? expect.any(Array) : expected);
		expect(expected).toEqual(expect.arrayContaining(sent));
	});
});

test('operations with the same method, path and type share their requests per minute', () => {
	const groups = new Map<string, Set<string>>();
	for (const { operation } of declared) {
		const { method, path, limitType, requestsPerMinute } = operation;
		const group = `${method} ${path.replace(/\{\w+\}/, '{}')} ${limitType}`;
		// The transport counts by the path as it is written here, placeholders included.
		const limit = `${path}: ${requestsPerMinute}`;
		groups.set(group, (groups.get(group) ?? new Set<string>()).add(limit));
	}
	expect([...groups.values()].filter(({ size }) => size > 1)).toEqual([]);
});
