import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { Field, FieldContext, ItemValues, Operation } from '../description/Operation';
import { readByType } from '../fields/valueTypes';
import { groupFields, topFields, type Group } from './properties';

type ParameterContext = Pick<IExecuteFunctions, 'getNodeParameter' | 'getTimezone'>;

/**
 * Reads the parameters of one item. Blank optional values are left out; 0 and false are kept.
 *
 * @throws UserError that names the parameter, before anything is sent
 */
export function readValues(
	context: ParameterContext,
	operation: Operation,
	itemIndex: number,
): ItemValues {
	const timezone = context.getTimezone();
	const topValue = (name: string) => context.getNodeParameter(name, itemIndex, null);
	const isShown = ({ shownWhen = {} }: Field) =>
		Object.entries(shownWhen).every(([name, values]) => values.includes(topValue(name) as string));
	const readGroup = (group: Group, options: IDataObject) => {
		const fields = groupFields(operation, group).filter(isShown);
		// n8n resolves a parameter at each call, which costs more than everything else here.
		if (fields.length === 0) return [];
		const collection = context.getNodeParameter(group, itemIndex, {}) as IDataObject;
		return readFields(fields, (name) => collection[name], { options, timezone });
	};
	const options = readGroup('options', {});
	const optionValues: IDataObject = Object.fromEntries(options.map(named));
	const top = readFields(topFields(operation).filter(isShown), topValue, {
		options: optionValues,
		timezone,
	});
	const entries = [
		...top,
		...readGroup('additionalFields', optionValues),
		...readGroup('updateFields', optionValues),
		...readGroup('filters', optionValues),
	];
	const sent = entries.filter(
		(entry) => !isId(operation, entry) && !isLocal(entry) && !isSecret(entry),
	);
	const isQuery = (entry: FieldValue) => operation.method === 'GET' || isInQuery(entry);
	const values: ItemValues = {
		ids: Object.fromEntries(
			top.filter((entry) => isId(operation, entry)).map(named),
		) as ItemValues['ids'],
		query: Object.fromEntries([...sent.filter(isQuery), ...options.filter(isInQuery)].map(keyed)),
		body: bodyOf(sent.filter((entry) => !isQuery(entry))),
		secrets: Object.fromEntries(entries.filter(isSecret).map(keyed)) as ItemValues['secrets'],
		local: Object.fromEntries([...options, ...entries.filter(isLocal)].map(named)),
		timezone,
	};
	operation.check?.(values);
	return values;
}

interface FieldValue {
	field: Field;
	value: IDataObject[string];
}

const named = ({ field, value }: FieldValue) => [field.property.name, value] as const;

const keyed = ({ field, value }: FieldValue) =>
	[field.key ?? snakeCase(field.property.name), value] as const;

/** Puts every value where its key says, over what was given as a whole. */
function bodyOf(entries: FieldValue[]): IDataObject {
	const isSpread = ({ field }: FieldValue) => field.spread === true;
	const body: IDataObject = {};
	for (const { value } of entries.filter(isSpread)) Object.assign(body, value);
	for (const entry of entries.filter((one) => !isSpread(one))) {
		const [key, value] = keyed(entry);
		const steps = key.split('.');
		const last = steps.pop() as string;
		const place = steps.reduce((object, step) => (object[step] ??= {}) as IDataObject, body);
		place[last] = value;
	}
	return body;
}

function snakeCase(name: string): string {
	return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function isId({ path }: Operation, { field }: FieldValue): boolean {
	return path.includes(`{${field.property.name}}`);
}

function isInQuery({ field }: FieldValue): boolean {
	return field.inQuery === true;
}

function isSecret({ field }: FieldValue): boolean {
	return field.secret === true;
}

function isLocal({ field }: FieldValue): boolean {
	return field.local === true;
}

/** @param given gives a parameter's value by name, undefined where the user did not add it */
function readFields(
	fields: Field[],
	given: (name: string) => unknown,
	context: FieldContext,
): FieldValue[] {
	return fields
		.map((field) => ({ field, value: checkedValue(field, given(field.property.name), context) }))
		.filter(({ value }) => value !== undefined);
}

function checkedValue(field: Field, given: unknown, context: FieldContext): IDataObject[string] {
	const { displayName, required } = field.property;
	const { value, mode } = unwrapLocator(field, given);
	const read = field.read ?? readByType(field);
	const checked = isBlank(value)
		? emptied(field, value, context)
		: (read(value, { ...context, mode }) as IDataObject[string]);
	// A list can be there and hold nothing.
	if (checked !== undefined || !required) return checked;
	throw new UserError(`'${displayName}' is empty`, {
		description: `Enter a value for '${displayName}'. When it is an expression, check that every item has the value it points at.`,
	});
}

/** Only what is there and empty empties a field: a value that is missing altogether may be an oversight. */
function emptied(
	{ canBeEmptied }: Field,
	value: unknown,
	{ options }: FieldContext,
): '' | undefined {
	return canBeEmptied && options.sendEmptyValues === true && value !== undefined ? '' : undefined;
}

/** Inside a collection n8n stores an untouched locator as its bare default, without the mark of one. */
function unwrapLocator({ property }: Field, given: unknown): { value: unknown; mode?: string } {
	const isWrapped = typeof given === 'object' && given !== null && 'value' in given;
	if (property.type !== 'resourceLocator' || !isWrapped) return { value: given };
	const { value, mode } = given as { value: unknown; mode?: string };
	return { value, mode };
}

/** AI agents write "null" where they mean nothing. */
function isBlank(value: unknown): boolean {
	if (value === null || value === undefined) return true;
	return typeof value === 'string' && ['', 'null'].includes(value.trim());
}
