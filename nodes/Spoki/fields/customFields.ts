import type { IDataObject, ResourceMapperField } from 'n8n-workflow';

import type { Field } from '../description/Operation';
import { DAY_MARK, mappedTexts } from './mapper';

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
		const texts = mappedTexts(value, 'Custom Fields', context);
		return Object.keys(texts).length === 0 ? undefined : texts;
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
