import { DateTime } from 'luxon';
import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';

import type { Field, Operation } from '../../nodes/Spoki/description/Operation';
import { formOf } from '../../nodes/Spoki/fields/places';
import { GROUPS, groupFields, topFields, type Group } from '../../nodes/Spoki/operation/properties';
import { readValues } from '../../nodes/Spoki/operation/values';
import { resources } from '../../nodes/Spoki/resources';

/** Where a field stands: at the top of the panel or in one of its collections. */
type Place = Group | 'fields';

interface Placed {
	operation: Operation;
	place: Place;
	field: Field;
}

const groups = Object.keys(GROUPS) as Group[];

/** Every field of every operation: a new one is covered without a change here. */
const everyField = resources.flatMap((resource) =>
	resource.operations.flatMap((operation) => [
		...topFields(operation).map((field) => placed(resource.value, operation, 'fields', field)),
		...groups.flatMap((group) =>
			groupFields(operation, group).map((field) => placed(resource.value, operation, group, field)),
		),
	]),
);

function placed(resource: string, operation: Operation, place: Place, field: Field) {
	const name = `${resource}.${operation.value} ${place}.${field.property.name}`;
	return { name, operation, place, field };
}

/** Reads the operation's parameters as a run does, with this field filled in and no other. */
function read({ operation, place, field }: Placed, value: unknown): unknown {
	const { shownWhen = {}, forTool, property } = field;
	const top = Object.fromEntries(Object.entries(shownWhen).map(([name, [first]]) => [name, first]));
	const filledIn = { [property.name]: value };
	const parameters: Record<string, unknown> = {
		...top,
		...(place === 'fields' ? filledIn : { [place]: filledIn }),
	};
	const context = {
		getTimezone: () => 'Europe/Rome',
		getNode: () => ({ type: forTool ? 'spokiTool' : 'spoki' }),
		getNodeParameter: (name: string, _: number, fallback: unknown) => parameters[name] ?? fallback,
	} as Parameters<typeof readValues>[0];
	const others = {
		fields: [],
		additionalFields: [],
		texts: [],
		updateFields: [],
		filters: [],
		options: [],
	};
	const alone = { ...operation, ...others, check: undefined, simplify: undefined };
	return readValues(context, { ...alone, [place]: [field] }, 0);
}

/** What is wrong with the error for a value that must be refused; undefined where nothing is. */
function complaint(field: Placed, value: unknown): object | undefined {
	const { displayName } = field.field.property;
	try {
		read(field, value);
	} catch (error) {
		const { name, message, description } = error as Error & { description?: string };
		const isGood =
			message.includes(`'${displayName}'`) &&
			/\w.*\.$/s.test(description ?? '') &&
			`${message}${description}`.length <= 600;
		return isGood ? undefined : { value, name, message, description };
	}
	return { value, message: 'is not refused' };
}

/** What tells that an expression went wrong, and what cannot be sent, in whatever field. */
const unsound: unknown[] = [
	'Ciao [object Object], bentornato',
	'[object Object],[object Object]',
	' [object Object] ',
	'Invalid DateTime',
	'Invalid Date\n',
	'NaN',
	'undefined',
	Number.NaN,
	Number.NEGATIVE_INFINITY,
	2 ** 53,
	1e21,
	new Date('x'),
	DateTime.fromISO('x'),
	'a\u0000b',
	'a\ud83d',
	'\ude00 a',
];

/** From an agent one of these is a word for nothing. */
const unsoundFor = ({ field: { forTool } }: Placed) =>
	forTool ? unsound.filter((value) => value !== 'undefined') : unsound;

/** What cannot stand where a single value belongs. */
const structures: unknown[] = [
	{ it: 'Ordine' },
	{},
	[],
	['a'],
	[{ label: 'work', value: 'a@example.com' }],
	[['a']],
];

type Property = Pick<INodeProperties, 'displayName' | 'options' | 'type'>;

/** A form with a value in one of its leaves, for each leaf. */
function leavesOf({ options = [] }: Property, ways: (leaf: Property) => unknown[]): object[] {
	return (options as INodePropertyCollection[]).flatMap(({ name, values }) =>
		values.flatMap((property) => {
			const isForm = property.type === 'fixedCollection';
			const leaves = isForm ? leavesOf(property, ways) : ways(property);
			return leaves.map((leaf) => ({ [name]: [{ a: 1 }, { [property.name]: leaf }] }));
		}),
	);
}

/** All ways in which an unsound value can stand in a field. */
function waysOf(field: Pick<Field, 'property' | 'takes'>, value: unknown): unknown[] {
	const { property } = field;
	const asKey = typeof value === 'string' ? [{ [value]: 1 }] : [];
	const inJson = [{ a: value }, { a: [1, { b: value }] }, [{ a: value }], ...asKey];
	if (property.type === 'resourceLocator') return [value, { __rl: true, mode: 'id', value }];
	if (property.type === 'resourceMapper')
		return [{ CITY: value }, { mappingMode: 'defineBelow', value: { CITY: value }, schema: [] }];
	if (property.type === 'fixedCollection')
		return leavesOf(property, (leaf) => (leaf.type === 'json' ? inJson : [value]));
	const ways = { moment: [value], single: [value], several: [value, ['1', value]] };
	const form = formOf(field);
	return form === 'structure' ? inJson : ways[form];
}

/** All ways in which a structure can stand where a single value belongs. */
function misplaced(field: Pick<Field, 'property' | 'takes'>, value: unknown): unknown[] {
	const { property } = field;
	if (property.type === 'resourceLocator') return [value, { __rl: true, mode: 'id', value }];
	if (property.type === 'resourceMapper') return [{ CITY: { a: value } }, { CITY: [{ a: value }] }];
	if (property.type === 'fixedCollection')
		return leavesOf(property, (leaf) => (leaf.type === 'json' ? [] : [value]));
	const ways = { moment: [value], single: [value], several: [['1', value]], structure: [] };
	return ways[formOf(field)];
}

test('the fields are of every form', () => {
	expect(everyField.length).toBeGreaterThan(400);
	expect([...new Set(everyField.map(({ field }) => formOf(field)))].sort()).toEqual([
		'moment',
		'several',
		'single',
		'structure',
	]);
});

test.each(everyField)('T3: $name refuses what went wrong, at any depth', (field) => {
	const complaints = unsoundFor(field).flatMap((value) =>
		waysOf(field.field, value).map((way) => complaint(field, way)),
	);
	expect(complaints.length).toBeGreaterThan(0);
	expect(complaints.filter(Boolean)).toEqual([]);
});

test.each(everyField)('T1: $name refuses a structure in the place of a single value', (field) => {
	const complaints = structures.flatMap((value) =>
		misplaced(field.field, value).map((way) => complaint(field, way)),
	);
	expect(complaints.filter(Boolean)).toEqual([]);
});

test.each(everyField)('$name repeats no long value whole', (field) => {
	const long = 'parola '.repeat(3_000);
	const complaints = waysOf(field.field, long).map((way) => {
		try {
			read(field, way);
			return undefined;
		} catch (error) {
			const { message, description } = error as Error & { description?: string };
			if (`${message}${description}`.length > 600) return message.slice(0, 100);
		}
		return undefined;
	});
	expect(complaints.filter(Boolean)).toEqual([]);
});

test.each(everyField.filter(({ field }) => formOf(field) === 'structure'))(
	'T3: $name refuses it in JSON, too',
	(field) => {
		const written = unsound.filter((value) => typeof value === 'string');
		const complaints = written.flatMap((value) =>
			waysOf(field.field, value).map((way) => complaint(field, JSON.stringify(way))),
		);
		expect(complaints.filter(Boolean)).toEqual([]);
	},
);

/** A field that relies on its check alone. */
const careless = (property: Partial<INodeProperties> & Pick<INodeProperties, 'type'>): Placed => ({
	operation: everyField[0].operation,
	place: 'additionalFields',
	field: {
		property: { displayName: 'New', name: 'new', default: '', ...property },
		read: (value) => String(value),
	},
});
const rows = [{ displayName: 'Text', name: 'text', type: 'string' as const, default: '' }];

test.each<[string, Placed]>([
	['string', careless({ type: 'string' })],
	['number', careless({ type: 'number' })],
	['boolean', careless({ type: 'boolean' })],
	['options', careless({ type: 'options' })],
	['locator', careless({ type: 'resourceLocator' })],
	['date', careless({ type: 'dateTime' })],
	['several', careless({ type: 'multiOptions' })],
	[
		'form',
		careless({
			type: 'fixedCollection',
			options: [{ displayName: 'Row', name: 'row', values: rows }],
		}),
	],
])('T1, T3: a new field is checked however it reads its value: %s', (_, field) => {
	const wrong = unsound.flatMap((value) => waysOf(field.field, value));
	const misplacedOnes = structures.flatMap((value) => misplaced(field.field, value));
	expect(
		[...wrong, ...misplacedOnes].map((value) => complaint(field, value)).filter(Boolean),
	).toEqual([]);
});

test.each<[string, Placed, unknown]>([
	['a switch in a text', careless({ type: 'string' }), true],
	['a function in a text', careless({ type: 'string' }), () => 1],
	['a date in a number', careless({ type: 'number' }), new Date(0)],
	['a date in a choice', careless({ type: 'resourceLocator' }), new Date(0)],
	['a large number in JSON', careless({ type: 'json' }), { id: 10n }],
])('T1: and refuses %s', (_, field, value) => {
	expect(complaint(field, value)).toBeUndefined();
});
