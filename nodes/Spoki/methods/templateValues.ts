import type { IDataObject, ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';

import { contentOf } from '../resources/message/template/content';
import { templateMapperFields } from '../resources/message/template/mapper';
import { TEMPLATE_RULES, templateRequest } from '../resources/message/template/read';
import { fillable, textFields, textOf } from '../resources/message/template/text';
import { TEMPLATE_VALUES_LABEL } from '../resources/message/template/values';
import { oneLine } from '../transport/shown';
import { readCustomFields } from './customFields';
import { unavailable } from './errors';
import { isExpression, plainParameter } from './parameters';
import { readForPanel } from './read';

const AS_EXPRESSION = `Give '${TEMPLATE_VALUES_LABEL}' as an expression with an object of codes and values, such as {"CITY": "Bari"}`;

const NO_TEMPLATE = "Choose a 'Template' first: then its values stand here.";

const NO_VALUES = 'This template has no variables: there is nothing to fill in.';

/** What the chosen template takes, in the chosen language, for the mapper. */
export async function getTemplateValues(
	this: ILoadOptionsFunctions,
): Promise<ResourceMapperFields> {
	const id = plainParameter(this, 'templateId');
	const language = plainParameter(this, 'additionalFields.language');
	if (id === '') return { fields: [], emptyFieldsNotice: NO_TEMPLATE };
	if (isExpression(id) || isExpression(language)) {
		const what = isExpression(id) ? 'template' : 'language';
		return {
			fields: [],
			emptyFieldsNotice: `The ${what} is an expression, so its values are only known when the workflow runs. ${AS_EXPRESSION}.`,
		};
	}
	try {
		const [template, customFields] = await Promise.all([
			readForPanel(this, templateRequest(id), TEMPLATE_RULES),
			labelsOf(this),
		]);
		const chosen = language === '' ? undefined : language;
		const fields = templateMapperFields(contentOf(template, chosen), customFields);
		const text = textOf(template, chosen);
		if (text === undefined || fields.length === 0)
			return { fields, emptyFieldsNotice: [NO_VALUES, ...inNotice(text?.text)].join(' ') };
		const given = this.getCurrentNodeParameter('templateValues');
		return { fields: [...fillable(textFields(text), given), ...fields] };
	} catch (error) {
		throw unavailable(this.getNode(), error, `${AS_EXPRESSION} to go on without the list.`);
	}
}

/** n8n shows a notice as HTML. */
function inNotice(text?: string): string[] {
	if (text === undefined) return [];
	const escaped = oneLine(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
	return [`Its text: ${escaped}`];
}

/** Labels and types are a comfort: without them the variables stand there by their codes. */
function labelsOf(context: ILoadOptionsFunctions): Promise<IDataObject[]> {
	return readCustomFields(context).catch(() => []);
}
