import type { Field } from '../../description/Operation';
import { typedTexts } from './typed';

/** The name of the method that loads the account's custom fields for the mapper. */
export const CUSTOM_FIELDS_METHOD = 'getCustomFields';

const LABEL = 'Custom Fields';

/**
 * Values for the account's custom fields, by code: from the mapper, an object or JSON. It is in no
 * collection although it is optional: n8n's editor shows no mapper inside one.
 */
export const customFields: Field = {
	belowGroups: true,
	read: (value, context) =>
		typedTexts(value, LABEL, context, (texts) =>
			Object.keys(texts).length === 0 ? undefined : texts,
		),
	property: {
		displayName: LABEL,
		name: 'customFields',
		type: 'resourceMapper',
		default: { mappingMode: 'defineBelow', value: null },
		description: "Values for the account's own fields",
		typeOptions: {
			resourceMapper: {
				resourceMapperMethod: CUSTOM_FIELDS_METHOD,
				mode: 'add',
				fieldWords: { singular: 'custom field', plural: 'custom fields' },
				valuesLabel: LABEL,
				addAllFields: false,
				multiKeyMatch: false,
				supportAutoMap: true,
				noFieldsError: 'The account has no custom fields. Create them in Spoki first.',
			},
		},
	},
};
