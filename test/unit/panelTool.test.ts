import {
	NodeHelpers,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { NodeHelpers as EarlierNodeHelpers } from 'n8n-workflow-1';

import type { Operation } from '../../nodes/Spoki/description/Operation';
import { readValues } from '../../nodes/Spoki/operation/values';
import { resources } from '../../nodes/Spoki/resources';
import { Spoki } from '../../nodes/Spoki/Spoki.node';

const operations = resources.flatMap((resource) =>
	resource.operations.map((operation) => ({
		name: `${resource.value}.${operation.value}`,
		resource: resource.value,
		operation,
	})),
);

const { description } = new Spoki();
const asTool: INodeTypeDescription = { ...description, name: `${description.name}Tool` };

interface Panel {
	resource: string;
	operation: Operation;
}

/** What the panel of an operation shows from top to bottom, and what its options offer. */
function panelOf(
	{ resource, operation }: Panel,
	type: INodeTypeDescription,
	further: INodeParameters = {},
	helpers = NodeHelpers,
) {
	const given = { resource, operation: operation.value, ...further };
	const node = { parameters: given, typeVersion: 1 } as unknown as INode;
	const values = helpers.getNodeParameters(type.properties, given, true, false, node, type);
	const isShown = (property: INodeProperties) =>
		property.type !== 'hidden' && helpers.displayParameter(values ?? {}, property, node, type);
	const shown = type.properties.filter(isShown);
	const options = shown.find(({ name }) => name === 'options')?.options as INodeProperties[];
	return {
		shown,
		names: shown.map(({ name }) => name),
		options: options
			.filter((option) => helpers.displayParameter({}, option, node, type, values ?? {}))
			.map(({ name }) => name),
	};
}

const OUTPUT = ['output', 'fieldsToInclude'];
const without = (names: string[], others: string[]) =>
	names.filter((name) => !others.includes(name));

describe.each([
	['2.x', NodeHelpers],
	['1.x', EarlierNodeHelpers as unknown as typeof NodeHelpers],
])('n8n-workflow of %s', (_, helpers) => {
	test.each(operations)('$name: as a tool Output is in the place of Simplify', (place) => {
		const forPeople = panelOf(place, description, {}, helpers);
		const forTool = panelOf(place, asTool, {}, helpers);
		const isThere = place.operation.simplify !== undefined;
		expect(forPeople.names).not.toEqual(
			expect.arrayContaining([expect.stringMatching(/^output$/)]),
		);
		expect([...forPeople.names, ...forPeople.options].includes('simplify')).toBe(isThere);
		expect([...forTool.names, ...forTool.options]).not.toContain('simplify');
		expect(forTool.names.filter((name) => name === 'output')).toEqual(isThere ? ['output'] : []);
		expect(forTool.names).not.toContain('fieldsToInclude');
		// All else is the same, in the same order.
		expect(without(forTool.names, OUTPUT)).toEqual(without(forPeople.names, ['simplify']));
		expect(forTool.options).toEqual(without(forPeople.options, ['simplify']));
	});
});

const withOutput = operations.filter(({ operation }) => operation.simplify !== undefined);

test.each(withOutput)('$name: Selected Fields asks which, and nothing else does', (place) => {
	for (const { value } of optionsOf(place)) {
		const { names } = panelOf(place, asTool, { output: value as string });
		const isSelected = value === 'selectedFields';
		expect(names.includes('fieldsToInclude')).toBe(isSelected);
		expect(names[names.indexOf('output') + 1] === 'fieldsToInclude').toBe(isSelected);
	}
});

function optionsOf(place: Panel) {
	const output = panelOf(place, asTool).shown.find(({ name }) => name === 'output');
	expect(output?.default).toBe('simplified');
	return output?.options as Array<{ name: string; value: string }>;
}

test.each([
	['spoki', { simplify: false }],
	['spokiTool', { output: 'selectedFields', fieldsToInclude: ['title'] }],
])('a node of the type %s reads what its panel shows, whatever else there is', (type, local) => {
	const given: Record<string, unknown> = {
		returnAll: true,
		simplify: false,
		output: 'selectedFields',
		fieldsToInclude: 'title',
	};
	const context = {
		getTimezone: () => 'Europe/Rome',
		getNode: () => ({ type }),
		getNodeParameter: (name: string, _: number, fallback: unknown) => given[name] ?? fallback,
	} as Parameters<typeof readValues>[0];
	const { operation } = operations.find(({ name }) => name === 'ticket.getAll')!;
	expect(readValues(context, operation, 0).local).toEqual({ returnAll: true, ...local });
});

test("the choices are n8n's, in the order of the alphabet", () => {
	for (const place of withOutput)
		expect(optionsOf(place).map(({ name }) => name)).toEqual([
			'Raw',
			'Selected Fields',
			'Simplified',
		]);
});

test('they cost the description little', () => {
	const own = description.properties.filter(({ name }) => OUTPUT.includes(name));
	expect(own.length).toBeLessThan(2 * withOutput.length);
	expect(JSON.stringify(own).length).toBeLessThan(12_000);
});
