import type { INodeProperties } from 'n8n-workflow';

import type { Field } from '../../nodes/Spoki/description/Operation';
import { Spoki } from '../../nodes/Spoki/Spoki.node';
import { resources } from '../../nodes/Spoki/resources';
import { nodes } from '../support/nodes';

const { properties } = new Spoki().description;

const shown = ({ displayOptions }: INodeProperties) => JSON.stringify(displayOptions?.show ?? {});

describe.each(Object.entries(nodes))('%s', (_, make) => {
	const { properties } = make().description;

	/** Every property, those inside collections included. */
	const all = properties.flatMap((property) => [
		property,
		...(property.type === 'collection' ? ((property.options ?? []) as INodeProperties[]) : []),
	]);

	test('each parameter stands once in each panel', () => {
		const places = properties.map((property) => `${property.name} ${shown(property)}`);
		expect(new Set(places).size).toBe(places.length);
	});

	test('no two node instances share their properties, which n8n changes in place', () => {
		expect(make().description.properties).not.toBe(properties);
		expect(make().description.properties[0]).not.toBe(properties[0]);
	});

	/** Where rank is the point: what is most urgent first, and texts as they are read, the header above the body. */
	const byRank = ['Priority', 'Texts'];
	/** What Spoki has retired or deprecated stands last, outside the alphabet. */
	const isRetired = ({ description = '' }: object & { description?: string }) =>
		/^Retired\b|\bDeprecated by Spoki\b/.test(description);

	test('collections and drop-downs of five and more are in alphabetical order', () => {
		for (const { options = [], displayName } of all) {
			const current = options.filter((option) => !isRetired(option));
			expect(options.slice(0, current.length)).toEqual(current);
			const names = current.map((option) =>
				'displayName' in option ? option.displayName : option.name,
			);
			if (names.length < 5 || byRank.includes(displayName)) continue;
			expect({ displayName, names }).toEqual({
				displayName,
				names: [...names].sort((a, b) => a.localeCompare(b)),
			});
		}
	});

	test('every label begins with a capital and no description ends like a lone sentence', () => {
		for (const { displayName, description = '' } of all) {
			expect(displayName).toMatch(/^[A-Z]/);
			const sentences = description.split(/[.!?](?: |$)/).filter(Boolean).length;
			if (sentences === 1) expect(description).not.toMatch(/\.$/);
		}
	});
});

const operations = resources.flatMap(({ name, operations: ofResource }) =>
	ofResource.map((operation) => ({ ...operation, resource: name })),
);

/** What the actions call it where that is not the resource's name. */
const OTHER_NAMES: Record<string, string> = { Message: 'message|note', Agency: 'agency|agencies' };

/** Sentence case: after the first word only small letters, but for abbreviations such as API. */
const SENTENCE_CASE = /^[A-Z][a-z]+( ([a-z]+|[A-Z]{2,}))+$/;

test.each(operations)('the action "$action" is as n8n wants it', ({ action, resource }) => {
	const name = OTHER_NAMES[resource] ?? resource.toLowerCase();
	expect(action).toMatch(new RegExp(`\\b(${name})s?\\b`, 'i'));
	// No brackets and no period, too.
	expect(action).toMatch(SENTENCE_CASE);
	expect(action).not.toMatch(/\b(an?|the)\b/i);
	expect(action.length).toBeLessThanOrEqual(40);
});

test('an action is fit to be the name of a node on the canvas: no two are the same', () => {
	const actions = operations.map(({ action }) => action.toLowerCase());
	expect(new Set(actions).size).toBe(actions.length);
});

test('what an operation says of itself is not cut off', () => {
	for (const { description } of operations) expect(description.length).toBeLessThanOrEqual(110);
});

test('what reaches people or removes something says so above its fields', () => {
	for (const { effect, warning = '', resource, value } of operations) {
		const isGrave = effect === 'send' || effect === 'destroy';
		expect({ resource, value, warns: warning !== '' }).toMatchObject({
			warns: isGrave || warning !== '',
		});
	}
});

function isRequiredAndEmpty({ property }: Field): boolean {
	const initial = property.default as { value?: unknown } | string;
	const value = typeof initial === 'object' ? initial.value : initial;
	return property.required === true && value === '';
}

test('a node that was just dropped changes nothing', () => {
	for (const resource of resources) {
		const selector = properties.find(
			(property) =>
				property.name === 'operation' && shown(property).includes(`"${resource.value}"`),
		);
		const chosen = resource.operations.find(({ value }) => value === selector?.default);
		if (resource.operations.some(({ effect }) => effect === 'read')) {
			expect(chosen?.effect).toBe('read');
			const hasMany = resource.operations.some(({ value }) => value === 'getAll');
			if (hasMany) expect(chosen?.value).toBe('getAll');
		} else {
			// Nothing is sent before the person has filled in what is required.
			expect(chosen?.fields?.filter(isRequiredAndEmpty)).not.toEqual([]);
		}
	}
});
