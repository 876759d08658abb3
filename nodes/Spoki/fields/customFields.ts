import type { IDataObject, ResourceMapperField } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { Field, FieldContext } from '../description/Operation';
import { asDateTime, asDay, isMoment } from './dates';

/** The name of the method that loads the account's custom fields for the mapper. */
export const CUSTOM_FIELDS_METHOD = 'getCustomFields';

/** Spoki's number for a custom field that holds a day (documented). */
const DAY = 2;

/** Likewise for a day with a time. */
const DATE_TIME = 3;

/** What a custom field holds, by Spoki's number for its type (documented). */
export const TYPE_NAMES: Record<number, string> = {
	1: 'Text',
	[DAY]: 'Date',
	[DATE_TIME]: 'Date and Time',
};

/** n8n's mapper knows no type for a day without a time: this mark in a field's options tells it. */
const DAY_MARK = { name: 'Date Only', value: 'date' };

/** One custom field of the account as n8n's mapper shows it. Its ID is the code, by which Spoki takes the value. */
export function asMapperField({ code, label, field_type }: IDataObject): ResourceMapperField {
	const type = Number(field_type);
	const name = label && label !== code ? `${label}, ${code}` : code;
	return {
		id: String(code),
		displayName: `${name} (${TYPE_NAMES[type] ?? 'Text'})`,
		required: false,
		defaultMatch: false,
		canBeUsedToMatch: false,
		display: true,
		type: type === DAY || type === DATE_TIME ? 'dateTime' : 'string',
		...(type === DAY ? { options: [DAY_MARK] } : {}),
	};
}

/**
 * Values for the account's custom fields, by code: from the mapper, an object or JSON. It stands at
 * the top of the panel although it is optional: n8n's editor shows no mapper inside a collection.
 */
export const customFields: Field = {
	read: (value, context) => {
		const { values, schema } = mappingOf(value);
		const entries = Object.entries(values)
			.filter(([, given]) => !isBlank(given, context))
			.map(([code, given]) => [code, asText(code, given, schema, context)]);
		return entries.length === 0 ? undefined : Object.fromEntries(entries);
	},
	property: {
		displayName: 'Custom Fields',
		name: 'customFields',
		type: 'resourceMapper',
		default: { mappingMode: 'defineBelow', value: null },
		description: "Values for the account's own fields",
		typeOptions: {
			resourceMapper: {
				resourceMapperMethod: CUSTOM_FIELDS_METHOD,
				mode: 'add',
				fieldWords: { singular: 'custom field', plural: 'custom fields' },
				valuesLabel: 'Custom Fields',
				addAllFields: false,
				multiKeyMatch: false,
				supportAutoMap: false,
				noFieldsError: 'The account has no custom fields. Create them in Spoki first.',
			},
		},
	},
};

interface Mapping {
	values: IDataObject;
	schema: ResourceMapperField[];
}

function mappingOf(value: unknown): Mapping {
	const object = typeof value === 'string' ? parsed(value) : value;
	if (typeof object !== 'object' || object === null || Array.isArray(object)) {
		throw new UserError("'Custom Fields' must be an object of codes and values", {
			description: 'Give an object such as {"CITY": "Bari"}, or add the fields one by one.',
		});
	}
	const mapper = object as IDataObject & { schema?: ResourceMapperField[] };
	if (!('mappingMode' in mapper)) return { values: mapper, schema: [] };
	return { values: (mapper.value ?? {}) as IDataObject, schema: mapper.schema ?? [] };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** An update may empty a field on purpose. */
function isBlank(given: unknown, { options }: FieldContext): boolean {
	const blank =
		given === null || given === undefined || ['', 'null'].includes(String(given).trim());
	return blank && options.sendEmptyValues !== true;
}

/** Spoki takes all values as text. */
function asText(
	code: string,
	given: unknown,
	schema: ResourceMapperField[],
	{ timezone }: FieldContext,
): string {
	const field = schema.find(({ id }) => id === code);
	if (field?.type === 'dateTime' || isMoment(given)) {
		const isDay = field?.options?.some(({ value }) => value === DAY_MARK.value);
		return isDay ? asDay(given ?? '', timezone) : asDateTime(given ?? '', timezone);
	}
	if (typeof given === 'object' && given !== null) return JSON.stringify(given);
	return String(given ?? '');
}
