import type { IDataObject, ResourceMapperField } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { FieldContext } from '../description/Operation';
import { isObject, parse } from './json';
import { dependsOnType, mappedDate } from './mappedDates';

/**
 * What n8n's mapper holds, by the ID of its fields, as text: Spoki takes all values as text. By an
 * expression it may be a plain object or JSON instead. Blank values are left out.
 *
 * @param label the parameter's display name, for the message
 * @param known fields that take part where an expression gave an object, which brings none along
 * @throws UserError for anything else, and for what is no date in the field of a date
 */
export function mappedTexts(
	value: unknown,
	label: string,
	context: FieldContext,
	known: ResourceMapperField[] = [],
): Record<string, string> {
	const { values, schema = known } = mappingOf(value, label);
	return Object.fromEntries(
		Object.entries(values)
			.filter(([, given]) => !isBlank(given, context))
			.map(([id, given]) => {
				const field = schema.find((candidate) => candidate.id === codeIn(id));
				const date = mappedDate(`'${label}': '${id}'`, given, field, context.timezone);
				return [id, date ?? asText(given)];
			}),
	);
}

/** Whether an expression gave an object with a value of which only the type of its field tells what it becomes. */
export function needsTypes(value: unknown, label: string): boolean {
	const { values, schema } = mappingOf(value, label);
	return schema === undefined && Object.values(values).some(dependsOnType);
}

/** People write a code as it stands in a template's text, too. */
function codeIn(id: string): string {
	return id.trim().replace(/^%%|%%$/g, '');
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

function asText(given: unknown): string {
	if (typeof given === 'object' && given !== null) return JSON.stringify(given);
	return String(given ?? '');
}
