import fc from 'fast-check';
import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

import { SpokiApi } from '../../credentials/SpokiApi.credentials';
import type { Field, Operation } from '../../nodes/Spoki/description/Operation';
import { listedChoice } from '../../nodes/Spoki/fields/choice';
import { inWords } from '../../nodes/Spoki/fields/words';
import { listSearchMethods } from '../../nodes/Spoki/methods/listSearch';
import { GROUPS, groupFields, topFields, type Group } from '../../nodes/Spoki/operation/properties';
import { readValues } from '../../nodes/Spoki/operation/values';
import { resources } from '../../nodes/Spoki/resources';
import { Spoki } from '../../nodes/Spoki/Spoki.node';
import { SpokiTrigger } from '../../nodes/SpokiTrigger/SpokiTrigger.node';
import { endpoints } from '../spoki-api/endpoints';
import { nodeProperties } from '../support/nodes';

/** A property with all that stand inside it, at any depth. */
function withInner(property: INodeProperties): INodeProperties[] {
	const inner = ((property.options ?? []) as Array<INodeProperties | INodePropertyCollection>)
		.flatMap((option) => ('values' in option ? option.values : [option]))
		.filter((option): option is INodeProperties => 'type' in option);
	return [property, ...inner.flatMap(withInner)];
}

const panels = [
	...nodeProperties,
	{ name: 'the credential', properties: new SpokiApi().properties },
].map(({ name, properties }) => ({ panel: name, properties: properties.flatMap(withInner) }));
const everyProperty = panels.flatMap(({ properties }) => properties);

/** The fields of every group of every operation. */
const everyGroup = resources.flatMap((resource) =>
	resource.operations.flatMap((operation) =>
		[
			{ group: 'fields', fields: topFields(operation) },
			...(Object.keys(GROUPS) as Group[]).map((group) => ({
				group,
				fields: groupFields(operation, group),
			})),
		].map(({ group, fields }) => ({
			name: `${resource.value}.${operation.value} ${group}`,
			operation,
			group,
			fields,
		})),
	),
);
const everyField = everyGroup.flatMap(({ name, fields }) =>
	fields.map((field) => ({ name: `${name}.${field.property.name}`, field })),
);

/** Names of companies that are written so. */
const PROPER_NAMES = ['IFTTT'];

function isRawKey(text: string): boolean {
	return /^([A-Z]{4,}|[a-z]+|[a-z]+[A-Z]\w*|[A-Za-z0-9]+(_[A-Za-z0-9]+)+)$/.test(text);
}

test.each(['UTILITY', 'image', 'contactCreated', 'contact_created', 'ACCOUNT_UPDATE'])(
	'U6: %s is a raw key',
	(text) => expect(isRawKey(text)).toBe(true),
);

test.each(panels)('U6: no option of $panel is called by a raw key', ({ properties }) => {
	const names = properties
		.flatMap(({ options = [] }) => options as INodePropertyOptions[])
		.filter((option) => 'value' in option)
		.map(({ name }) => name);
	expect(names.filter((name) => isRawKey(name) && !PROPER_NAMES.includes(name))).toEqual([]);
	for (const name of names) expect(name).toMatch(/^[A-Z]/);
});

test('U6: what a category is for, and what a kind of template needs, is said', () => {
	const told = everyProperty.filter(({ displayName }) =>
		['Category', 'Subcategory'].includes(displayName),
	);
	expect(told.length).toBeGreaterThan(3);
	for (const { options } of told)
		for (const { description } of options as INodePropertyOptions[])
			expect(description).toMatch(/\w+ \w+ \w+/);
});

test.each([
	['UTILITY', 'Utility'],
	['ACCOUNT_UPDATE', 'Account Update'],
	['in_review', 'In Review'],
	['Chat Operator', 'Chat Operator'],
	['OTP', 'OTP'],
	['+390000000001', '+390000000001'],
	[null, ''],
])('U6: %p in words is %p', (value, words) => {
	expect(inWords(value)).toBe(words);
});

test.each(resources.filter(({ asChoice }) => asChoice !== undefined))(
	'U6: the picker of $value shows no raw key',
	({ asChoice }) => {
		const raw = 'IN_REVIEW';
		const user = { email: 'a@example.com' };
		const record = { id: 7, name: 'Name', title: 'Title', email: 'E', phone: '+39', label: 'L' };
		const states = { status: raw, role: raw, category: raw };
		expect(asChoice?.({ ...record, user, ...states }).name).not.toMatch(/[A-Z]{4,}|_/);
	},
);

describe('U5: what Spoki takes from a fixed set', () => {
	test('is a drop-down; a locator is for records, or for more values than anybody reads through', () => {
		const locators = everyField.filter(({ field }) => field.property.type === 'resourceLocator');
		expect(locators.length).toBeGreaterThan(30);
		for (const { field } of locators)
			expect(field.choices?.options.length ?? Infinity).toBeGreaterThan(20);
	});

	test.each([
		['campaign.create fields.status', ['Draft', 'Scheduled']],
		['campaign.update updateFields.status', ['Draft', 'Scheduled']],
		['ticket.create fields.status', ['Open', 'In Progress', 'Pending']],
		['ticket.update updateFields.status', ['Open', 'In Progress', 'Pending', 'Closed']],
	])('%s offers what a person sets', (wanted, values) => {
		const { field } = everyField.find(({ name }) => name === wanted) as { field: Field };
		const options = field.property.options as INodePropertyOptions[];
		expect(options.map(({ value }) => value)).toEqual(values);
	});

	test('the first choice is one of the offered, and nobody is reached by it', () => {
		for (const { name, field } of everyField) {
			const { type, options, default: initial } = field.property;
			if (type !== 'options') continue;
			expect({
				name,
				initial,
				isOffered: (options as INodePropertyOptions[]).some(({ value }) => value === initial),
			}).toMatchObject({ isOffered: true });
			expect(initial).not.toBe('Scheduled');
			expect(initial).not.toBe('Administrator');
		}
	});
});

describe('listedChoice: a list that is too long for a drop-down', () => {
	const options = [
		{ name: 'Italian', value: 'it' },
		{ name: 'English (US)', value: 'en_US' },
	];
	const field = listedChoice(
		{ displayName: 'Language', name: 'language', placeholder: 'e.g. it' },
		{ method: 'searchLanguage', options },
		'Code',
	);
	const context = { options: {}, timezone: 'UTC' };

	test('takes a known value in any case, and another as it was given', () => {
		expect(['EN_us', ' It ', 'xy'].map((value) => field.read?.(value, context))).toEqual([
			'en_US',
			'it',
			'xy',
		]);
		expect(() => field.read?.(['it'], context)).toThrow("'Language'");
	});

	test('is searched by name, or typed', async () => {
		const [resource] = resources;
		const operation: Operation = { ...resource.operations[0], fields: [], filters: [field] };
		const { searchLanguage } = listSearchMethods([
			{ ...resource, operations: [operation], asChoice: undefined },
		]);
		expect(await searchLanguage.call({} as never, 'engl')).toEqual({
			results: [{ name: 'English (US)', value: 'en_US' }],
		});
		expect(field.property.modes?.map(({ displayName }) => displayName)).toEqual([
			'From List',
			'By Code',
		]);
	});
});

describe('U3: typed IDs', () => {
	test('are left only where Spoki has no list, and a hint says so', () => {
		const typed = everyField.filter(
			({ field: { property } }) =>
				property.type === 'string' && /\bIDs?$|Groups$/.test(property.displayName),
		);
		expect([...new Set(typed.map(({ field }) => field.property.displayName))].sort()).toEqual([
			'Contact IDs',
			'Template Groups',
			'Ticket Category ID',
		]);
		for (const { field } of typed) {
			if (field.property.displayName === 'Contact IDs') continue;
			expect(field.property.hint).toMatch(/^Spoki gives no list of/);
		}
	});

	test.each([
		['Spoki', new Spoki()],
		['SpokiTrigger', new SpokiTrigger()],
	])('%s: every list has its method, and every collection is documented', (_, node) => {
		const { listSearch, loadOptions } = node.methods as unknown as Record<string, object>;
		for (const property of node.description.properties.flatMap(withInner)) {
			const { loadOptionsMethod } = property.typeOptions ?? {};
			if (loadOptionsMethod !== undefined) expect(loadOptions).toHaveProperty(loadOptionsMethod);
			for (const { typeOptions } of property.modes ?? [])
				if (typeOptions?.searchListMethod !== undefined)
					expect(listSearch).toHaveProperty(typeOptions.searchListMethod);
		}
		for (const { value, operations } of resources) {
			const collection = operations.find((operation) => operation.value === 'getAll');
			if (collection === undefined) continue;
			const row = endpoints.find(({ operation }) => operation === `${value}.getAll`);
			const { path, requestsPerMinute } = collection;
			expect({ path, requestsPerMinute }).toEqual({
				path: row?.path,
				requestsPerMinute: row?.requestsPerMinute,
			});
		}
	});
});

describe('W4 and M4: dates', () => {
	const dates = everyProperty.filter(({ type }) => type === 'dateTime');

	test('are days without a time, or say whose time it is', () => {
		const days = dates.filter(({ typeOptions }) => typeOptions?.dateOnly === true);
		// A day is an end of a period.
		expect([days.length, dates.length - days.length]).toEqual([2 * periods.length, 2]);
		for (const property of dates.filter((one) => !days.includes(one)))
			expect(property.hint).toMatch(/workflow's time zone: see 'Settings'/);
	});

	test('no hint is longer than n8n allows', () => {
		for (const { hint = '' } of everyProperty) expect(hint.length).toBeLessThanOrEqual(120);
	});

	const periods = everyGroup
		.map((one) => ({
			...one,
			days: one.fields.filter(({ property }) => property.typeOptions?.dateOnly === true),
		}))
		.filter(({ days }) => days.length > 0);

	test('there are such periods', () => expect(periods.length).toBeGreaterThan(2));

	test.each(periods)(
		'$name: a period ends no day before it begins',
		({ operation, group, days }) => {
			const end = days.find(({ notBefore }) => notBefore !== undefined) as Field;
			const start = days.find(({ property }) => property.name === end.notBefore) as Field;
			const read = (first: string, last: string) => {
				const given = { [start.property.name]: first, [end.property.name]: last };
				const context = {
					getTimezone: () => 'Europe/Rome',
					getNodeParameter: (name: string, _: number, fallback: unknown) =>
						name === group ? given : fallback,
				} as Parameters<typeof readValues>[0];
				const alone = { ...operation, fields: [], simplify: undefined };
				return readValues(context, { ...alone, returns: 'record' }, 0);
			};
			const day = fc
				.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
				.map((date) => date.toISOString().slice(0, 10));
			fc.assert(
				fc.property(day, day, (first, last) => {
					if (first <= last) return expect(() => read(first, last)).not.toThrow();
					expect(() => read(first, last)).toThrow(
						`'${start.property.displayName}' is after '${end.property.displayName}': ${first}`,
					);
				}),
			);
		},
	);
});

describe('W6: users', () => {
	test.each(['role', 'partnerRole'])(
		'%s: are removed, not deleted, and nothing speaks of roles where it means them',
		(resource) => {
			const user = resources.find(({ value }) => value === resource);
			const names = user?.operations.map(({ name }) => name) ?? [];
			expect(names).toContain('Remove');
			expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
			for (const { description, filters = [] } of user?.operations ?? [])
				for (const text of [description, ...filters.map(({ property }) => property.description)])
					expect(text).not.toMatch(/\b(one|many|only) roles?\b/i);
		},
	);
});

describe('M8: rank', () => {
	test('the most urgent priority stands first, in every drop-down', () => {
		const priorities = everyProperty.filter(({ name }) => name === 'priority');
		expect(priorities).toHaveLength(4);
		for (const { options } of priorities)
			expect((options as INodePropertyOptions[]).map(({ value }) => value)).toEqual([
				'Highest',
				'High',
				'Medium',
				'Low',
				'Lowest',
			]);
	});

	test('what Spoki has retired stands last, and is no default', () => {
		for (const property of everyProperty.filter(({ name }) => name === 'operation')) {
			const options = property.options as INodePropertyOptions[];
			options.forEach(({ value, description = '' }, index) => {
				if (!description.startsWith('Retired')) return;
				expect(index).toBe(options.length - 1);
				expect(property.default).not.toBe(value);
			});
		}
	});
});
