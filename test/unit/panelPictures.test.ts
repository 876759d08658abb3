import type { INodeProperties } from 'n8n-workflow';

import { SpokiApi } from '../../credentials/SpokiApi.credentials';
import { anyActionPanel } from '../../nodes/Spoki/anyAction/panel';
import { Spoki } from '../../nodes/Spoki/Spoki.node';
import { resources } from '../../nodes/Spoki/resources';
import { arrangementsOf } from '../host/panels/arrangements';
import { everythingIn } from '../host/panels/selectors';
import { nodeProperties } from '../support/nodes';

/** `npm run panels` takes one picture of each arrangement. */
const { properties } = new Spoki().description;
const arrangements = [...resources, anyActionPanel(resources)].flatMap(
	({ value: resource, operations }) =>
		operations.map(({ value: operation }) => ({
			operation: `${resource}.${operation}`,
			panels: arrangementsOf(properties, { resource, operation }),
		})),
);

function missingIn(all: INodeProperties[], shown: INodeProperties[]): string[] {
	return everythingIn(all)
		.filter((property) => !shown.includes(property))
		.map(({ name, displayOptions }) => `${name} ${JSON.stringify(displayOptions)}`);
}

/** What only an agent's tool shows, of which there are no pictures. `unit/panelTool` looks at it. */
const isForTool = ({ displayOptions }: INodeProperties) =>
	displayOptions?.show?.['@tool']?.[0] === true;

test('no parameter of the node is missing in the pictures', () => {
	const shown = arrangements.flatMap(({ panels }) => panels.flatMap((panel) => panel.shown));
	const forPeople = properties.filter((property) => !isForTool(property));
	expect(missingIn(forPeople, shown)).toEqual([]);
	expect(shown.filter(isForTool)).toEqual([]);
});

test.each([
	...nodeProperties.filter(({ name }) => name !== 'Spoki'),
	{ name: 'credential', properties: new SpokiApi().properties },
])('no parameter of $name is missing in the pictures', ({ properties: all }) => {
	const shown = arrangementsOf(all).flatMap((panel) => panel.shown);
	expect(missingIn(all, shown)).toEqual([]);
});

test('each picture after the first of an operation shows something new', () => {
	for (const { panels } of arrangements) {
		const seen = new Set<INodeProperties>();
		for (const { shown } of panels) {
			expect(shown.some((property) => !seen.has(property))).toBe(true);
			for (const property of shown) seen.add(property);
		}
	}
});

test('an operation has one picture, and more only where a choice brings up other fields', () => {
	for (const { panels } of arrangements) {
		const [first, ...others] = panels;
		expect(first.chosen).toEqual({});
		for (const { chosen } of others) expect(Object.keys(chosen)).not.toHaveLength(0);
	}
});

describe('arrangements of a panel', () => {
	const text = (name: string, show?: Record<string, string[]>): INodeProperties => ({
		displayName: name,
		name,
		type: 'string',
		default: '',
		...(show && { displayOptions: { show } }),
	});
	const choice = (name: string, values: string[], show?: Record<string, string[]>) => ({
		...text(name, show),
		type: 'options' as const,
		options: values.map((value) => ({ name: value, value })),
		default: values[0],
	});
	const chosen = (all: INodeProperties[]) => arrangementsOf(all).map((one) => one.chosen);

	test('a choice behind another choice is found', () => {
		const all = [
			choice('form', ['plain', 'rich']),
			choice('kind', ['none', 'image'], { form: ['rich'] }),
			text('url', { kind: ['image'] }),
		];
		expect(chosen(all)).toEqual([{}, { form: 'rich' }, { form: 'rich', kind: 'image' }]);
	});

	test('a choice that brings up nothing new has no picture', () => {
		expect(chosen([choice('form', ['plain', 'rich']), text('body')])).toEqual([{}]);
	});

	test('a field in a collection can depend on the top', () => {
		const collection: INodeProperties = {
			...text('options'),
			type: 'collection',
			default: {},
			options: [text('always'), text('sometimes', { '/form': ['rich'] })],
		};
		const all = [choice('form', ['plain', 'rich']), collection];
		expect(arrangementsOf(all).map(({ values }) => values)).toEqual([
			{ form: 'plain', options: { always: '' } },
			{ form: 'rich', options: { always: '', sometimes: '' } },
		]);
	});

	test('a choice in a collection has a picture of its own', () => {
		const collection: INodeProperties = {
			...text('fields'),
			type: 'collection',
			default: {},
			options: [choice('kind', ['none', 'image']), text('url', { kind: ['image'] })],
		};
		expect(arrangementsOf([collection]).map(({ chosen: own, values }) => [own, values])).toEqual([
			[{}, { fields: { kind: 'none' } }],
			[{ kind: 'image' }, { fields: { kind: 'image', url: '' } }],
		]);
	});

	test('a list gets one row of each kind', () => {
		const rows: INodeProperties = {
			...text('buttons'),
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			default: {},
			options: [
				{
					name: 'button',
					displayName: 'Button',
					values: [
						choice('kind', ['link', 'phone', 'reply']),
						text('url', { kind: ['link'] }),
						text('number', { kind: ['phone'] }),
					],
				},
			],
		};
		expect(arrangementsOf([rows])[0].values).toEqual({
			buttons: {
				button: [
					{ kind: 'link', url: '' },
					{ kind: 'phone', number: '' },
				],
			},
		});
	});
});
