import type { Operation } from '../../nodes/Spoki/description/Operation';
import { resources } from '../../nodes/Spoki/resources';
import { endpoints } from '../spoki-api/endpoints';

const declared = resources.flatMap((resource) =>
	resource.operations.map((operation) => ({
		name: `${resource.value}.${operation.value}`,
		operation,
	})),
);
const rowOf = (name: string) => endpoints.find(({ operation }) => operation === name);

/** What an operation can send of its fields, by Spoki's name; * stands for keys that the node does not know. */
function fieldKeys(operation: Operation): string[] {
	const fields = [
		...(operation.fields ?? []),
		...(operation.additionalFields ?? []),
		...(operation.updateFields ?? []),
		...(operation.filters ?? []),
	];
	return fields
		.filter(({ property, local }) => !local && !operation.path.includes(`{${property.name}}`))
		.map(({ key, property, spread }) =>
			spread
				? '*'
				: (key ?? property.name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)),
		);
}

/** The body of an operation that asks for nothing of it. */
async function constantBody({ prepare, ...operation }: Operation): Promise<object> {
	if (prepare === undefined || fieldKeys(operation).length > 0) return {};
	const nothing = { ids: {}, query: {}, body: {}, local: {} };
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
			path: operation.path.replace(/\{\w+Id\}/, '{id}'),
			requestsPerMinute: operation.requestsPerMinute,
			collection: operation.returns === 'collection',
		}).toEqual({
			method: row?.method,
			path: row?.path,
			requestsPerMinute: row?.requestsPerMinute,
			collection: row?.collection,
		});
	});

	test('agree on what can be sent', async () => {
		const always = await constantBody(operation);
		expect(always).toEqual(documentedConstants((row?.body ?? {}) as Schema));
		const expected =
			operation.method === 'GET'
				? [...(row?.query ?? [])].sort()
				: documentedKeys(row?.body as Schema | null);
		expect([...fieldKeys(operation), ...Object.keys(always)].sort()).toEqual(expected);
	});
});

test('operations with the same method and path share their requests per minute', () => {
	const groups = new Map<string, Set<string>>();
	for (const { operation } of declared) {
		const { method, path, requestsPerMinute } = operation;
		const group = `${method} ${path.replace(/\{\w+\}/, '{}')}`;
		// The transport counts by the path as it is written here, placeholders included.
		const limit = `${path}: ${requestsPerMinute}`;
		groups.set(group, (groups.get(group) ?? new Set<string>()).add(limit));
	}
	expect([...groups.values()].filter(({ size }) => size > 1)).toEqual([]);
});
