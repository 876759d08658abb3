import type { IDataObject, ResourceMapperField } from 'n8n-workflow';

import { asMapperField } from '../../../fields/customFields';
import type { TemplateContent } from './content';
import {
	buttonPayload,
	cardLabel,
	cardMediaUrl,
	HEADER_FILENAME_LABEL,
	HEADER_LABELS,
	HEADER_MEDIA_FILENAME,
	HEADER_MEDIA_URL,
	REQUIRED_MARK,
} from './names';
import { CONTACT_KEYS, FILLED_BY_SPOKI } from './variables';

/**
 * What a template takes, as fields of n8n's mapper: its variables first, then media and buttons.
 *
 * @param customFields the account's, which give variables their labels and types
 */
export function templateMapperFields(
	{ variables, header, buttons, cards }: TemplateContent,
	customFields: IDataObject[],
): ResourceMapperField[] {
	const filled = variables.filter((code) => !FILLED_BY_SPOKI.includes(code));
	return [
		...filled.map((code) => variableField(code, customFields)),
		...(header === undefined ? [] : headerFields(header)),
		...cards.map(({ number, language, required }) =>
			textField(cardMediaUrl(number, language), cardLabel(number, language), required),
		),
		...buttons.map(({ number, texts }) =>
			textField(
				buttonPayload(number),
				`Payload of Button ${texts.map((text) => `'${text}'`).join(' / ')}`,
			),
		),
	];
}

function variableField(code: string, customFields: IDataObject[]): ResourceMapperField {
	const ofContact = CONTACT_KEYS.get(code);
	if (ofContact !== undefined) return textField(code, ofContact.label);
	const customField = customFields.find((candidate) => candidate.code === code);
	return customField === undefined ? textField(code, code) : asMapperField(customField);
}

function headerFields({
	format,
	required,
}: NonNullable<TemplateContent['header']>): ResourceMapperField[] {
	const url = textField(HEADER_MEDIA_URL, HEADER_LABELS[format], required);
	const filename = textField(HEADER_MEDIA_FILENAME, HEADER_FILENAME_LABEL);
	return format === 'document' ? [url, filename] : [url];
}

/** What n8n says of a required field that is empty names its ID; the check before sending says its label. */
function textField(id: string, label: string, required = false): ResourceMapperField {
	return {
		id,
		displayName: required ? label + REQUIRED_MARK : label,
		required: false,
		defaultMatch: false,
		canBeUsedToMatch: false,
		display: true,
		type: 'string',
	};
}
