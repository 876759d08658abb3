import type { INodeTypeDescription } from 'n8n-workflow';

import { name as packageName } from '../../package.json';
import { resources } from '../../nodes/Spoki/resources';
import { nodes } from '../support/nodes';

const hints = Object.entries(nodes).map(([name, make]) => {
	const { builderHint = {} } = make().description as INodeTypeDescription;
	const { searchHint = '', relatedNodes = [] } = builderHint;
	const texts = [searchHint, ...relatedNodes.map(({ relationHint }) => relationHint)];
	return { name, builderHint, searchHint, relatedNodes, texts };
});

const known = resources.flatMap((resource) =>
	resource.operations.map(
		({ name, value }) => `${resource.name}: ${name} (${resource.value}.${value})`,
	),
);

test.each(hints)('$name has a hint for n8n’s AI workflow builder', ({ searchHint, texts }) => {
	expect(searchHint).toMatch(/^[A-Z].*\.$/);
	for (const text of texts) {
		// What n8n's lint refuses there: the notation of a workflow file.
		expect(text).not.toMatch(/\{\{|\bai_[a-z]/i);
		expect(text).not.toMatch(/[\n<>]/);
	}
});

test('every operation that a hint names exists by its names and values', () => {
	const named = hints.flatMap(({ texts }) => texts).flatMap(operationsIn);
	expect(named.length).toBeGreaterThan(6);
	for (const operation of named) expect(known).toContain(operation);
	expect(named).toContain('Message: Send Template (message.sendTemplate)');
});

/** Whatever stands before a value in brackets names that operation. */
function operationsIn(text: string): string[] {
	return Array.from(text.matchAll(/\(([\w.]+)\)/g), ({ 0: bracket, 1: value, index }) => {
		const [own] = known.filter((operation) => operation.endsWith(` ${bracket}`));
		return own === undefined ? value : text.slice(0, index + bracket.length).slice(-own.length);
	});
}

test('and so does every node', () => {
	const types = Object.values(nodes).map((make) => `${packageName}.${make().description.name}`);
	for (const { name, relatedNodes, texts } of hints) {
		expect(relatedNodes.length).toBeGreaterThan(0);
		for (const { nodeType } of relatedNodes) expect(types).toContain(nodeType);
		for (const trigger of texts.flatMap((text) => text.match(/Spoki (\w+ )?Trigger/g) ?? []))
			expect({ name, others: Object.keys(nodes) }).toMatchObject({
				others: expect.arrayContaining([trigger]),
			});
	}
});

test('all hints together are short', () => {
	expect(JSON.stringify(hints.map(({ builderHint }) => builderHint)).length).toBeLessThan(1_200);
});

test('none stands on the selectors, where n8n 2 refuses to load the node', () => {
	for (const make of Object.values(nodes))
		for (const property of make().description.properties)
			if (['mode', 'operation', 'resource'].includes(property.name))
				expect(property).not.toHaveProperty('builderHint');
});
