import type { IDataObject, ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';

import { contentOf } from '../resources/message/template/content';
import { templateMapperFields } from '../resources/message/template/mapper';
import { TEMPLATE_RULES, templateRequest } from '../resources/message/template/read';
import { TEMPLATE_VALUES_LABEL } from '../resources/message/template/values';
import { readCustomFields } from './customFields';
import { unavailable } from './errors';
import { isExpression, plainParameter } from './parameters';
import { readForPanel } from './read';

const AS_EXPRESSION = `Give '${TEMPLATE_VALUES_LABEL}' as an expression with an object of codes and values, such as {"CITY": "Bari"}`;

/** n8n does not ask again for a template chosen while another parameter is an expression without data. */
const NO_TEMPLATE =
	"Choose a 'Template' first. If you have just chosen one, close this panel and open it again: then it shows what the template takes.";

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
		const content = contentOf(template, language === '' ? undefined : language);
		return {
			fields: templateMapperFields(content, customFields),
			emptyFieldsNotice: 'This template has no variables: there is nothing to fill in.',
		};
	} catch (error) {
		throw unavailable(this.getNode(), error, `${AS_EXPRESSION} to go on without the list.`);
	}
}

/** Labels and types are a comfort: without them the variables stand there by their codes. */
function labelsOf(context: ILoadOptionsFunctions): Promise<IDataObject[]> {
	return readCustomFields(context).catch(() => []);
}
