import type { IDataObject, ResourceMapperField } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { FieldContext } from '../description/Operation';
import { asDateTime, asDay, isMoment } from './dates';
import { isObject, parse } from './json';

/** n8n's mapper knows no type for a day without a time: this mark in a field's options tells it. */
export const DAY_MARK = { name: 'Date Only', value: 'date' };

/**
 * What n8n's mapper holds, by the ID of its fields, as text: Spoki takes all values as text. By an
 * expression it may be a plain object or JSON instead. Blank values are left out.
 *
 * @param label the parameter's display name, for the message
 * @throws UserError for anything else
 */
export function mappedTexts(
	value: unknown,
	label: string,
	context: FieldContext,
): Record<string, string> {
	const { values, schema = [] } = mappingOf(value, label);
	return Object.fromEntries(
		Object.entries(values)
			.filter(([, given]) => !isBlank(given, context))
			.map(([id, given]) => [id, asText(id, given, schema, context)]),
	);
}

/**
 * The fields that n8n's mapper showed when its panel was last open; undefined where an expression gave
 * an object, which may serve for anything.
 */
export function fieldsShown(value: unknown, label: string): ResourceMapperField[] | undefined {
	return mappingOf(value, label).schema;
}

interface Mapping {
	values: IDataObject;
	schema?: ResourceMapperField[];
}

function mappingOf(value: unknown, label: string): Mapping {
	const object = typeof value === 'string' ? parse(value) : value;
	if (!isObject(object)) {
		throw new UserError(`'${label}' must be an object of codes and values`, {
			description: 'Give an object such as {"CITY": "Bari"}, or add the fields one by one.',
		});
	}
	const mapper = object as IDataObject & { schema?: ResourceMapperField[] };
	if (!('mappingMode' in mapper)) return { values: mapper };
	return { values: (mapper.value ?? {}) as IDataObject, schema: mapper.schema ?? [] };
}

/** An update may empty a field on purpose. */
function isBlank(given: unknown, { options }: FieldContext): boolean {
	const blank =
		given === null || given === undefined || ['', 'null'].includes(String(given).trim());
	return blank && options.sendEmptyValues !== true;
}

function asText(
	id: string,
	given: unknown,
	schema: ResourceMapperField[],
	{ timezone }: FieldContext,
): string {
	const field = schema.find((candidate) => candidate.id === id);
	if (field?.type === 'dateTime' || isMoment(given)) {
		const isDay = field?.options?.some(({ value }) => value === DAY_MARK.value);
		return isDay ? asDay(given ?? '', timezone) : asDateTime(given ?? '', timezone);
	}
	if (typeof given === 'object' && given !== null) return JSON.stringify(given);
	return String(given ?? '');
}
