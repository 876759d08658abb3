import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import { groupFields, topFields } from './properties';
import type { Field, FieldContext, Operation } from './Operation';

/** An item's parameters for one operation, checked and sorted by where they go. */
export interface ItemValues {
	/** For the `{name}`s of the path. */
	ids: Record<string, string>;
	query: IDataObject;
	body: IDataObject;
	/** Options, Return All and Limit: what steers the node. */
	local: IDataObject;
}

/**
 * Reads the parameters of one item. Blank optional values are left out; 0 and false are kept.
 *
 * @throws UserError that names the parameter, before anything is sent
 */
export function readValues(
	context: Pick<IExecuteFunctions, 'getNodeParameter'>,
	operation: Operation,
	itemIndex: number,
): ItemValues {
	const options = readFields(
		groupFields(operation, 'options'),
		collectionReader(context, 'options', itemIndex),
		{ options: {} },
	);
	const fieldContext: FieldContext = { options: Object.fromEntries(options.map(named)) };
	const top = readFields(
		topFields(operation),
		(name) => context.getNodeParameter(name, itemIndex, null),
		fieldContext,
	);
	const inGroup = (group: 'additionalFields' | 'filters') =>
		readFields(
			groupFields(operation, group),
			collectionReader(context, group, itemIndex),
			fieldContext,
		);

	const isId = ({ field }: FieldValue) => operation.path.includes(`{${field.property.name}}`);
	const isLocal = ({ field }: FieldValue) => field.local === true;
	const sent = top.filter((entry) => !isId(entry) && !isLocal(entry));
	const inQuery = operation.method === 'GET' ? sent : [];
	const inBody = operation.method === 'GET' ? [] : sent;
	return {
		ids: Object.fromEntries(top.filter(isId).map(named)) as Record<string, string>,
		query: Object.fromEntries([...inQuery, ...inGroup('filters')].map(keyed)),
		body: Object.fromEntries([...inBody, ...inGroup('additionalFields')].map(keyed)),
		local: Object.fromEntries([...options, ...top.filter(isLocal)].map(named)),
	};
}

interface FieldValue {
	field: Field;
	value: IDataObject[string];
}

const named = ({ field, value }: FieldValue) => [field.property.name, value] as const;

const keyed = ({ field, value }: FieldValue) =>
	[field.key ?? snakeCase(field.property.name), value] as const;

function snakeCase(name: string): string {
	return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

type Reader = (name: string) => unknown;

/** Reads a collection once; what the user did not add to it is undefined. */
function collectionReader(
	context: Pick<IExecuteFunctions, 'getNodeParameter'>,
	name: string,
	itemIndex: number,
): Reader {
	const collection = context.getNodeParameter(name, itemIndex, {}) as IDataObject;
	return (field) => collection[field];
}

function readFields(fields: Field[], reader: Reader, context: FieldContext): FieldValue[] {
	return fields
		.map((field) => ({ field, value: checkedValue(field, reader(field.property.name), context) }))
		.filter(({ value }) => value !== undefined);
}

function checkedValue(field: Field, given: unknown, context: FieldContext): IDataObject[string] {
	const { displayName, required } = field.property;
	const value = unwrapLocator(given);
	if (isBlank(value)) {
		if (!required) return undefined;
		throw new UserError(`'${displayName}' is empty`, {
			description: `Enter a value for '${displayName}'. When it is an expression, check that every item has the value it points at.`,
		});
	}
	return (field.read ?? readByType(field))(value, context) as IDataObject[string];
}

function unwrapLocator(value: unknown): unknown {
	const isLocator = typeof value === 'object' && value !== null && '__rl' in value;
	return isLocator ? (value as unknown as IDataObject).value : value;
}

/** AI agents write "null" where they mean nothing. */
function isBlank(value: unknown): boolean {
	if (value === null || value === undefined) return true;
	return typeof value === 'string' && ['', 'null'].includes(value.trim());
}

function readByType({ property: { displayName, type } }: Field): (value: unknown) => unknown {
	if (type === 'number') return (value) => asNumber(value, displayName);
	if (type === 'boolean') return (value) => asBoolean(value, displayName);
	return (value) => asText(value, displayName);
}

function asText(value: unknown, displayName: string): string {
	if (typeof value === 'object') {
		throw new UserError(
			`'${displayName}' must be a text, not ${Array.isArray(value) ? 'a list' : 'an object'}`,
			{
				description: 'Point the expression at a single value.',
			},
		);
	}
	return String(value);
}

function asNumber(value: unknown, displayName: string): number {
	const number = typeof value === 'string' ? Number(value.trim()) : value;
	if (typeof number !== 'number' || !Number.isFinite(number)) {
		throw new UserError(`'${displayName}' must be a number: ${String(value)}`, {
			description: 'Write digits only, such as 100.',
		});
	}
	return number;
}

function asBoolean(value: unknown, displayName: string): boolean {
	const text = String(value).trim().toLowerCase();
	if (['true', '1', 'yes'].includes(text)) return true;
	if (['false', '0', 'no'].includes(text)) return false;
	throw new UserError(`'${displayName}' must be true or false: ${String(value)}`, {
		description: 'Switch it on or off, or give true or false.',
	});
}
