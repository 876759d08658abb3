import type { ResourceMapperField } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { Field, FieldContext } from '../description/Operation';
import { shown } from '../transport/shown';
import { isBlank } from './blank';
import { codeOf } from './codes';
import { isMoment } from './dates';
import { isObject, parse } from './json';
import { dependsOnType, mappedDate } from './mappedDates';
import { textOf } from './text';

/**
 * What n8n's mapper holds, by the ID of its fields, as text: Spoki takes all values as text. By an
 * expression it may be a plain object or JSON instead. Blank values are left out; where a code is
 * written in two ways, the later value wins.
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
			.filter(([, given]) => !isLeftOut(given, context))
			.map(([written, given]) => {
				const id = neededCode(written, label);
				const field = schema.find((candidate) => candidate.id === id);
				return [id, asText(given, `'${label}': ${shown(id)}`, field, context)];
			})
			.filter(([, text]) => text !== '' || context.options.sendEmptyValues === true),
	);
}

/**
 * Tells whether an expression gave an object with a value that only the type of its field explains.
 */
export function needsTypes(value: unknown, label: string): boolean {
	const { values, schema } = mappingOf(value, label);
	return schema === undefined && Object.values(values).some(dependsOnType);
}

/**
 * The fields that n8n's mapper showed when its panel was last open; undefined where an expression gave
 * an object, which may serve for anything.
 */
export function fieldsShown(value: unknown, label: string): ResourceMapperField[] | undefined {
	return mappingOf(value, label).schema;
}

/** A mapper's value without what its panel only shows, whoever or whatever gave it. */
export function withoutOnlyShown({ onlyShown }: Pick<Field, 'onlyShown'>, value: unknown): unknown {
	if (onlyShown === undefined || !isObject(value) || isMoment(value)) return value;
	const ownIn = (values: object) =>
		Object.fromEntries(Object.entries(values).filter(([id]) => !onlyShown(codeOf(id))));
	if (!('mappingMode' in value)) return ownIn(value);
	const { value: values, schema } = value;
	const isOwn = (field: unknown) => !isObject(field) || !onlyShown(String(field.id));
	return {
		...value,
		...(isObject(values) ? { value: ownIn(values) } : {}),
		...(Array.isArray(schema) ? { schema: schema.filter(isOwn) } : {}),
	};
}

function neededCode(written: string, label: string): string {
	const code = codeOf(written);
	if (code !== '') return code;
	throw new UserError(`'${label}' has a value without a code: ${shown(written)}`, {
		description: 'Give each value under its code, such as {"CITY": "Bari"}.',
	});
}

interface Mapping {
	values: Record<string, unknown>;
	schema?: ResourceMapperField[];
}

function mappingOf(value: unknown, label: string): Mapping {
	const given = typeof value === 'string' ? parse(value) : value;
	const isMapper = isObject(given) && 'mappingMode' in given;
	const values = isMapper ? (given.value ?? {}) : given;
	if (!isObject(values)) {
		throw new UserError(`'${label}' must be an object of codes and values`, {
			description: 'Give an object such as {"CITY": "Bari"}, or add the fields one by one.',
		});
	}
	if (!isMapper) return { values };
	return { values, schema: (given.schema ?? []) as ResourceMapperField[] };
}

/** An update may empty a field on purpose, but not with a value that is missing altogether. */
function isLeftOut(given: unknown, { options }: FieldContext): boolean {
	return isBlank(given) && (options.sendEmptyValues !== true || given === undefined);
}

/** Several values in one place are told one after the other. */
function asText(
	given: unknown,
	label: string,
	field: ResourceMapperField | undefined,
	{ timezone }: FieldContext,
): string {
	const isSeveral = Array.isArray(given) && field?.type !== 'dateTime';
	return (isSeveral ? given : [given])
		.filter((value) => !isBlank(value))
		.map((value) => mappedDate(label, value, field, timezone) ?? valueText(value, label))
		.join(', ');
}

/** True and false may be values of the account's own. */
function valueText(given: unknown, label: string): string {
	return textOf(typeof given === 'boolean' ? String(given) : given, label);
}
