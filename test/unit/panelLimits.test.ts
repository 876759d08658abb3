import {
	NodeHelpers,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodePropertyCollection,
} from 'n8n-workflow';

import type { Field, ItemValues, Operation } from '../../nodes/Spoki/description/Operation';
import { GROUPS, groupFields, topFields, type Group } from '../../nodes/Spoki/operation/properties';
import { readValues } from '../../nodes/Spoki/operation/values';
import { resources } from '../../nodes/Spoki/resources';
import { Spoki } from '../../nodes/Spoki/Spoki.node';

type Property = Field['property'];

/** One text that a panel takes: a field, or a cell in the rows of a form. */
interface Input {
	name: string;
	operation: Operation;
	property: Property;
	/** The parameters of an item with this text and no other. */
	parameters: (text: string) => Record<string, unknown>;
}

const groups = Object.keys(GROUPS) as Group[];
const everyOperation = resources.flatMap(({ value: resource, operations }) =>
	operations.map((operation) => ({ resource, operation })),
);

/** Every text of every operation: a new one is covered without a change here. */
const everyInput = everyOperation.flatMap(({ resource, operation }) => {
	const inputsOf = (field: Field, wrap: (value: unknown) => object): Input[] =>
		textsIn(field.property).map(({ path, property, wrap: inField }) => ({
			name: `${resource}.${operation.value} ${path}`,
			operation,
			property,
			parameters: (text) => ({ ...conditionsOf(field), ...wrap(inField(text)) }),
		}));
	return [
		...topFields(operation).flatMap((field) =>
			inputsOf(field, (value) => ({ [field.property.name]: value })),
		),
		...groups.flatMap((group) =>
			groupFields(operation, group).flatMap((field) =>
				inputsOf(field, (value) => ({ [group]: { [field.property.name]: value } })),
			),
		),
	];
});

function conditionsOf({ shownWhen = {} }: Field): object {
	return Object.fromEntries(Object.entries(shownWhen).map(([name, [first]]) => [name, first]));
}

interface Text {
	path: string;
	property: Property;
	wrap: (value: unknown) => unknown;
}

function textsIn(property: Property): Text[] {
	const { name, options = [], type } = property;
	if (type === 'string') return [{ path: name, property, wrap: (value) => value }];
	if (type !== 'fixedCollection') return [];
	return (options as INodePropertyCollection[]).flatMap((group) =>
		group.values.flatMap((cell) =>
			textsIn(cell).map(({ path, property: inner, wrap }) => ({
				path: `${name}.${path}`,
				property: inner,
				wrap: (value: unknown) => {
					const filled = { ...blankRow(group), [cell.name]: wrap(value) };
					return { [group.name]: [filled] };
				},
			})),
		),
	);
}

/** A row whose other cells are as short as they can be. */
function blankRow({ values }: INodePropertyCollection): object {
	return Object.fromEntries(
		values.map(({ name, type, options = [] }) => [
			name,
			type === 'fixedCollection'
				? { [options[0].name]: [blankRow(options[0] as INodePropertyCollection)] }
				: type === 'string'
					? 'a'
					: undefined,
		]),
	);
}

/** What a run of these parameters says before it asks anything of Spoki. */
async function refusal({ operation, parameters }: Input, text: string) {
	const given = parameters(text);
	const context = {
		getTimezone: () => 'Europe/Rome',
		getNodeParameter: (name: string, _: number, fallback: unknown) => given[name] ?? fallback,
	} as Parameters<typeof readValues>[0];
	const isGiven = ({ property: { name } }: Field) =>
		[given, ...groups.map((group) => (given[group] ?? {}) as object)].some((one) => name in one);
	// What is required besides it is of no interest here.
	const others = Object.fromEntries(
		(['fields', ...groups] as const).map((place) => [place, operation[place]?.filter(isGiven)]),
	);
	const asksNothing = () => Promise.reject(new Error('This asks Spoki'));
	try {
		const alone = { ...operation, ...others, check: undefined };
		const values: ItemValues = readValues(context, alone, 0);
		await operation.prepare?.(values, asksNothing);
		return {};
	} catch (error) {
		return error as { message?: string; description?: string };
	}
}

/** How many characters are taken at most; undefined where a long text is none too long. */
async function limitOf(input: Input): Promise<string | undefined> {
	const { message = '', description = '' } = await refusal(input, 'a'.repeat(20_000));
	if (!message.endsWith(' has 20000 characters')) return undefined;
	const limit = /takes ([\d,]+) at most/.exec(description)?.[1] ?? '';
	return Number(limit.replace(',', '')).toLocaleString('en-US');
}

test('the panels have texts of all kinds', () => {
	expect(everyInput.length).toBeGreaterThan(100);
	expect(new Set(everyInput.map(({ name }) => name.split('.').length)).size).toBeGreaterThan(2);
});

test('a text with a limit says it in its panel, below its field', async () => {
	const limited: Record<string, string | undefined> = {};
	for (const input of everyInput) {
		const limit = await limitOf(input);
		if (limit === undefined) {
			expect({ name: input.name, hint: input.property.hint ?? '' }).toMatchObject({
				hint: expect.not.stringMatching(/\d characters/),
			});
			continue;
		}
		limited[input.name] = limit;
		const { hint } = input.property;
		expect({ name: input.name, hint }).toEqual({
			name: input.name,
			// Some say more: on one line, without variables.
			hint: expect.stringContaining(`Up to ${limit} characters`),
		});
	}
	// What is known to have one: none of them may hide from the search above.
	expect(limited).toMatchObject({
		'message.sendText text': '4,096',
		'message.sendButtons text': '1,024',
		'message.sendButtons header': '60',
		'message.sendButtons footer': '60',
		'message.sendButtons buttons.text': '20',
		'message.sendList listTitle': '20',
		'message.sendList sections.title': '24',
		'message.sendList sections.rows.title': '24',
		'message.sendList sections.rows.description': '72',
		'template.create headerText': '60',
		'template.create body': '1,024',
		'template.create footer': '60',
		'template.create buttons.text': '25',
		'template.update body': '1,024',
		'ticket.create title': '256',
		'ticket.update description': '1,024',
	});
});

/** Every property of every panel, at any depth, with how many forms it stands in. */
const everyProperty = everyOperation.flatMap(({ resource, operation }) =>
	[...topFields(operation), ...groups.flatMap((group) => groupFields(operation, group))].flatMap(
		(field) =>
			within(field.property as INodeProperties, 0).map((at) => ({
				...at,
				name: `${resource}.${operation.value} ${at.property.name}`,
			})),
	),
);

function within(
	property: INodeProperties,
	depth: number,
): Array<{ property: INodeProperties; depth: number }> {
	const groupsOfRows = property.type === 'fixedCollection' ? property.options : [];
	return [
		{ property, depth },
		...((groupsOfRows ?? []) as INodePropertyCollection[]).flatMap(({ values }) =>
			values.flatMap((cell) => within(cell, depth + 1)),
		),
	];
}

const forms = everyProperty.filter(
	({ property }) => property.type === 'fixedCollection' && property.required,
);

test('a form that must hold a row says how many it takes', () => {
	expect(forms.map(({ name }) => name)).toEqual([
		'message.sendAndWait buttons',
		'message.sendAndWait formFields',
		'message.sendButtons buttons',
		'message.sendList sections',
	]);
	for (const { property } of forms) {
		expect(property.typeOptions).toMatchObject({
			minRequiredFields: 1,
			maxAllowedFields: expect.any(Number),
		});
	}
});

describe.each([
	['n8n-workflow of 2.x', NodeHelpers],
	[
		'n8n-workflow of 1.x',
		(jest.requireActual('n8n-workflow-1') as { NodeHelpers: typeof NodeHelpers }).NodeHelpers,
	],
])('%s', (_, { getNodeParameters, getNodeParametersIssues }) => {
	const { description } = new Spoki();

	/** What a panel holds that was just opened, and what n8n has against it. */
	function opened(resource: string, operation: string, given: object = {}) {
		const values = { resource, operation, ...given };
		const node = { typeVersion: 1, parameters: values } as unknown as INode;
		const parameters = getNodeParameters(
			description.properties,
			values as INodeParameters,
			true,
			false,
			node,
			description,
		) as Record<string, unknown>;
		const withParameters = { ...node, parameters } as INode;
		const issues = getNodeParametersIssues(description.properties, withParameters, description);
		return { parameters, issues: issues?.parameters ?? {} };
	}

	/** What the panel must hold for a property to be shown. */
	function shownFirst(operation: string, name: string): object {
		const shown = description.properties
			.map((property) => ({ name: property.name, show: property.displayOptions?.show ?? {} }))
			.find((one) => one.name === name && one.show.operation?.includes(operation));
		const conditions = Object.entries(shown?.show ?? {});
		return Object.fromEntries(conditions.map(([other, values]) => [other, values?.[0]]));
	}

	test.each(forms)('$name opens with a row, without a word against it', ({ name, property }) => {
		const [resource, operation] = name.split(/[. ]/);
		const inItsPanel = shownFirst(operation, property.name);
		const { parameters, issues } = opened(resource, operation, inItsPanel);
		expect(parameters[property.name]).toEqual(blankForm(property));
		expect(issues).not.toHaveProperty(property.name);
		const empty = { ...inItsPanel, [property.name]: {} };
		expect(opened(resource, operation, empty).issues).toHaveProperty(property.name);
	});

	test('a full form has nothing against it', () => {
		const row = { title: 'x', description: 'y', payload: 'z' };
		const section = Array.from({ length: 10 }, () => ({ title: 'A', rows: { row: [row] } }));
		const full = opened('message', 'sendList', { sections: { section } });
		expect(Object.keys(full.issues).sort()).toEqual(['listTitle', 'phone', 'text']);
		const tooMany = { sections: { section: [...section, ...section] } };
		expect(opened('message', 'sendList', tooMany).issues).toHaveProperty('sections');
	});
});

function blankForm({ options }: INodeProperties): object {
	const [{ name, values }] = options as INodePropertyCollection[];
	const shown = values.filter(({ displayOptions }) => displayOptions === undefined);
	const cells = shown.map((cell) => [
		cell.name,
		cell.type === 'fixedCollection' ? blankForm(cell) : cell.default,
	]);
	return { [name]: [Object.fromEntries(cells)] };
}

// n8n looks for the rows of a form inside a form in the wrong place: it would find too few of them.
test('a form inside a form has no number of rows of its own', () => {
	const inner = everyProperty.filter(({ property, depth }) => property.typeOptions && depth > 0);
	expect(inner.map(({ name }) => name)).toContain('message.sendList rows');
	for (const { name, property } of inner) {
		expect({ name, ...property.typeOptions }).not.toHaveProperty('minRequiredFields');
		expect({ name, ...property.typeOptions }).not.toHaveProperty('maxAllowedFields');
	}
});
