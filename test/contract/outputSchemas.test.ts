import { resources } from '../../nodes/Spoki/resources';
import type { Schema } from '../../scripts/outputSchema';
import { cases } from '../cases';
import { committed, foundByN8n } from '../support/committedSchemas';
import { startHarness } from '../support/harness';
import { outputsOf } from '../support/samples';
import { unlike } from '../support/schemaCheck';
import { sampled, schemaTextOf } from '../support/schemas';
import { triggers } from '../support/triggerSamples';

const declared = resources.flatMap(({ value, operations }) =>
	operations.map((operation) => [value, operation.value]),
);

const schemaOf = (operation: string): Schema =>
	JSON.parse(committed[`nodes/Spoki/__schema__/v1.0.0/${operation.replace('.', '/')}.json`]);

test('every operation and trigger has exactly one schema, and there is no other', () => {
	const names = sampled.map(({ name }) => name);
	const wanted = [...declared.map((name) => name.join('.')), 'SpokiTrigger', 'SpokiWebhookTrigger'];
	expect(names.sort()).toEqual(wanted.sort());
	expect(Object.keys(committed).sort()).toEqual(sampled.map(({ file }) => file).sort());
});

test.each(sampled)('$name: the schema is what npm run schemas writes', async (one) => {
	const samples = await one.samples();
	expect(samples).not.toEqual([]);
	expect(committed[one.file]).toBe(schemaTextOf(samples));
});

test.each(cases)('$operation: its outputs are as the schema says', async (theCase) => {
	const outputs = await outputsOf(theCase);
	expect(outputs).not.toEqual([]);
	const schema = schemaOf(theCase.operation);
	expect(outputs.flatMap((output) => unlike(schema, output))).toEqual([]);
});

test.each([
	...declared.map(([resource, operation]) => ({ node: 'Spoki', resource, operation })),
	...triggers.map((node) => ({ node, resource: undefined, operation: undefined })),
])('n8n finds the schema of $node $resource $operation, and its editor takes it', (one) => {
	const { node, resource, operation } = one;
	const found = foundByN8n(node, resource, operation);
	expect(found).toMatchObject({ type: 'object' });
	expect(Object.keys(found?.properties ?? {})).not.toEqual([]);
});

/** Every schema inside a schema, with the key under which it stands. */
function places(schema: Schema, key = ''): Array<{ key: string; schema: Schema }> {
	const { properties = {}, items } = schema;
	return [
		{ key, schema },
		...Object.entries(properties).flatMap(([name, one]) => places(one, name)),
		...(items ? places(items) : []),
	];
}

const everyPlace = Object.entries(committed).flatMap(([file, text]) =>
	places(JSON.parse(text)).map((place) => ({ file, ...place })),
);

test('no field is named after what is only in one account', async () => {
	const { sandbox } = await startHarness();
	await sandbox.close();
	const codes = [...sandbox.data.customField.values()].map(({ code }) => code);
	expect(codes).toContain('LAST_ORDER');
	expect(everyPlace.filter(({ key }) => codes.includes(key))).toEqual([]);
});

test("n8n's editor shows the fields of every object: each is of one type", () => {
	const opened = everyPlace.filter(({ schema }) => schema.properties ?? schema.items);
	expect(opened.length).toBeGreaterThan(sampled.length);
	for (const { file, schema } of opened)
		expect([file, typeof schema.type]).toEqual([file, 'string']);
});
