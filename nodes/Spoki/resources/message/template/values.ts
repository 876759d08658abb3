import type { IDataObject, ResourceMapperField } from 'n8n-workflow';

import type { Field } from '../../../description/Operation';
import { fieldsShown } from '../../../fields/mapper';
import { typedTexts } from '../../customField/typed';
import { templateBody } from './body';
import { isTemplateText } from './names';

/** The name of the method that loads a template's variables for the mapper. */
export const TEMPLATE_VALUES_METHOD = 'getTemplateValues';

export const TEMPLATE_VALUES_LABEL = 'Template Values';

/** What `templateValues` is read into. */
export interface TemplateValues {
	/** The keys of a message. */
	body: IDataObject;
	/** What is filled in, by code or by the IDs of `names.ts`. */
	ids: string[];
	/** What the mapper offered to fill in; undefined where an expression gave an object. */
	shown?: ResourceMapperField[];
}

/**
 * What a message fills into its template: from the mapper, an object or JSON. It stands at the top of
 * the panel: n8n's editor shows no mapper inside a collection.
 */
export const templateValues: Field = {
	local: true,
	onlyShown: isTemplateText,
	shownOnce: 'templateId',
	read: (value, context) =>
		typedTexts(value, TEMPLATE_VALUES_LABEL, context, (texts): TemplateValues => {
			const shown = fieldsShown(value, TEMPLATE_VALUES_LABEL);
			return { body: templateBody(texts, shown), ids: Object.keys(texts), shown };
		}),
	property: {
		displayName: TEMPLATE_VALUES_LABEL,
		name: 'templateValues',
		type: 'resourceMapper',
		default: { mappingMode: 'defineBelow', value: null },
		description:
			'Variables, images and buttons. Empty variables are filled from the contact; line breaks become spaces.',
		typeOptions: {
			loadOptionsDependsOn: ['templateId.value', 'additionalFields.language.value'],
			resourceMapper: {
				resourceMapperMethod: TEMPLATE_VALUES_METHOD,
				mode: 'add',
				fieldWords: { singular: 'value', plural: 'values' },
				valuesLabel: TEMPLATE_VALUES_LABEL,
				addAllFields: true,
				multiKeyMatch: false,
				supportAutoMap: false,
				noFieldsError: 'There is nothing to fill in.',
			},
		},
	},
};
