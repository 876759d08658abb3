import type { IDataObject } from 'n8n-workflow';

import type { Field, ItemValues, Operation, Read } from '../../description/Operation';
import { chosenName } from '../../description/readChosen';
import { CHOSEN_TEMPLATE_LANGUAGES_METHOD, languageField } from '../../fields/language';
import { recordReference } from '../../fields/locators';
import { checkSendable, isSendable } from '../template/localizations';
import { messageDetails, ofKind, phone, sending } from './sending';
import { checkFits, checkMedia } from './template/check';
import { contentOf } from './template/content';
import { readTemplate } from './template/read';
import { type TemplateValues, templateValues } from './template/values';

/** Which template, by a list of those that can be sent. */
export const templateId: Field = {
	...recordReference(
		{
			value: 'template',
			name: 'Template',
			listedRecords: {
				method: 'searchSendableTemplate',
				resource: 'template',
				isListed: isSendable,
			},
		},
		{
			displayName: 'Template',
			name: 'templateId',
			required: true,
			description: 'The template to send. The list offers those that WhatsApp has approved.',
		},
	),
	key: 'template',
};

/** In which of its languages. */
export const language = languageField(CHOSEN_TEMPLATE_LANGUAGES_METHOD, {
	description:
		"The language to send, of those that the template has. Without it Spoki chooses, by the contact's language.",
});

/** Reads the template before anything is sent: what WhatsApp would refuse is said here. */
export async function withTemplate(values: ItemValues, read: Read): Promise<ItemValues> {
	const template = await readTemplate(values, read);
	const filledIn = values.local.templateValues as unknown as TemplateValues | undefined;
	const body: IDataObject = { ...values.body, ...filledIn?.body };
	const name = chosenName(template, body.template);
	const language = checkSendable(template, name, body.language as string | undefined);
	if (language !== undefined) body.language = language;
	const content = contentOf(template, language);
	if (filledIn !== undefined) checkFits(content, filledIn, name);
	checkMedia(content, body, name);
	// For the output, whose readers know a template by its name.
	const local = { ...values.local, ...nameOf(template) };
	return ofKind({ ...values, body, local }, { type: 'Template' });
}

function nameOf({ name }: IDataObject): IDataObject {
	return typeof name === 'string' ? { templateName: name } : {};
}

/**
 * Sends a template: `type` Template with its ID, language, values by code and, for buttons and
 * pictures, `buttons`, `header_media` and `header_media_set` (documented). The answer names the
 * message as `answer.ts` tells, and proves no delivery: `message.outbound` of a webhook does
 * (documented). The limit is documented. A template that is not approved is refused (assumed), so
 * it is read first; `spoki::1029` refuses for used-up credit, `spoki::1044` for the contact
 * (observed).
 */
export const sendTemplate: Operation = {
	...sending('Template'),
	value: 'sendTemplate',
	name: 'Send Template',
	action: 'Send template message',
	description:
		'Send an approved template to one contact, at any time. The template is read and checked first.',
	warning: 'The contact gets the message right away.',
	effect: 'send',
	// Whoever chooses the template first sees its values at once: n8n does not load them anew while
	// another parameter, such as the phone, is an expression without data.
	fields: [templateId, phone, templateValues],
	additionalFields: [language, ...messageDetails],
	prepare: withTemplate,
};
