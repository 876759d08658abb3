import type { INodeProperties } from 'n8n-workflow';

import { SpokiApi } from '../../credentials/SpokiApi.credentials';
import { groupFields, GROUPS, type Group, topFields } from '../../nodes/Spoki/operation/properties';
import { resources } from '../../nodes/Spoki/resources';
import { SpokiTrigger } from '../../nodes/SpokiTrigger/SpokiTrigger.node';
import { nodeProperties } from '../support/nodes';

/** The two lines that a drop-down shows of each choice, and what a person reads beside a field. */
const LONGEST = 110;

interface Shown {
	place: string;
	/** Choices have none. */
	type?: string;
	displayName?: string;
	description?: string;
	hint?: string;
}

/** Everything with a description in it: properties, what is inside them, and choices. */
function everythingIn(properties: unknown[], inside: string): Shown[] {
	return (properties as INodeProperties[]).flatMap((property) => {
		const { displayName, name, displayOptions, options = [] } = property;
		const { resource = '', operation = '' } = displayOptions?.show ?? {};
		const place = [inside, resource, operation, displayName ?? name].filter(String).join(' ');
		const values = 'values' in property ? (property.values as unknown[]) : [];
		return [{ ...property, place }, ...everythingIn([...options, ...values], place)];
	});
}

const panels = [
	...nodeProperties.flatMap(({ name, properties }) => everythingIn(properties, name)),
	...everythingIn(new SpokiApi().properties, 'Credential'),
];

/** One place of each description that is too long. */
function tooLong(shown: Shown[]): Record<string, string> {
	// A link is read without its address.
	const read = (text = '') => text.replace(/<[^>]*>/g, '');
	const long = shown.filter(({ description }) => read(description).length > LONGEST);
	return Object.fromEntries(long.map(({ description, place }) => [description, place]));
}

const isField = ({ type }: Shown) => type !== undefined;

test('no choice of a drop-down is cut off', () => {
	const choices = panels.filter((shown) => !isField(shown));
	expect(choices.length).toBeGreaterThan(100);
	expect(tooLong(choices)).toEqual({});
});

test('no field says more of itself than a person reads', () => {
	expect(tooLong(panels.filter(isField))).toEqual({});
});

/** The fields of all operations, with the resource that they belong to. */
const fields = resources.flatMap(({ value, operations }) =>
	operations.flatMap((operation) =>
		[
			...topFields(operation),
			...(Object.keys(GROUPS) as Group[]).flatMap((group) => groupFields(operation, group)),
		].map((field) => ({ resource: value, operation: operation.value, ...field })),
	),
);

/** What a locator looks for in Spoki. */
const methodOf = ({ modes = [] }: INodeProperties) => modes[0].typeOptions?.searchListMethod;

const locators = fields.filter(({ property }) => property.type === 'resourceLocator');

test('every locator says what it is about, and in words of its own', () => {
	expect(locators.length).toBeGreaterThan(40);
	const meant = new Map<string, string>();
	for (const { resource, operation, property } of locators) {
		const { description = '', name } = property;
		expect({ resource, operation, name, description }).toMatchObject({
			description: expect.stringMatching(/^[A-Z](?!.*to work on)/),
		});
		const key = `${name} ${String(methodOf(property))}`;
		expect(meant.get(description) ?? key).toBe(key);
		meant.set(description, key);
	}
});

test("a resource's own locator says how its list shows a record, and where its ID is found", () => {
	const own = locators.filter(
		({ resource, property, listedRecords }) =>
			property.name === `${resource}Id` && listedRecords === undefined,
	);
	expect(new Set(own.map(({ resource }) => resource)).size).toBeGreaterThan(10);
	for (const { resource, property } of own) {
		const { operations } = resources.find(({ value }) => value === resource)!;
		expect(operations.map(({ name }) => name)).toContain('Get Many');
		expect(property.description).toMatch(/^[A-Z].*, listed .+\. 'Get Many' gives the ID\.$/);
	}
});

test('what a search looks for is an example of its own resource', () => {
	const searches = fields.filter(({ property }) => property.name === 'search');
	const examples = searches.map(({ property: { placeholder } }) => placeholder);
	expect(examples.length).toBeGreaterThan(5);
	for (const example of examples) expect(example).toMatch(/^e\.g\. \S/);
	expect(new Set(examples).size).toBe(examples.length);
	const descriptions = searches.map(({ property: { description } }) => description);
	expect(new Set(descriptions).size).toBe(descriptions.length);
});

test('what speaks of Activate speaks of Publish, as n8n 2 calls it', () => {
	const texts = panels.flatMap(({ displayName, description, hint }) => [
		...[displayName, description, hint].filter((text) => text !== undefined),
	]);
	const activating = texts.filter((text) => /\bactivate/i.test(text));
	expect(activating).not.toEqual([]);
	for (const text of activating) expect(text).toMatch(/\bpublish/i);
});

describe('the trigger', () => {
	const { properties } = new SpokiTrigger().description;
	const [events, ...others] = properties;

	test('recommends one trigger for each event, and says what starts it before it runs', () => {
		expect(events.displayName).toBe('Trigger On');
		expect(events.description).toMatch(/one trigger for each event/);
		expect(events.hint).toMatch(/Activate/);
		expect(events.hint).toMatch(/Publish/);
	});

	test('says of each filter what it keeps, and promises nothing of later changes', () => {
		const filters = others
			.filter(({ name }) => /Filters$/.test(name))
			.flatMap(({ options = [] }) => options as INodeProperties[]);
		expect(filters.map(({ displayName }) => displayName)).toEqual([
			...['Language', 'Marketing Status', 'Tag'],
			...['Priority', 'Status'],
		]);
		for (const { description } of filters) {
			expect(description).toMatch(/^Only .* when they are new\. A later change does not/);
		}
	});
});
