import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { ItemValues, Operation, Read } from '../../description/Operation';
import { rulesOf } from '../../description/rules';
import { isObject } from '../../fields/json';
import { sendEmptyValues } from '../../fields/sendEmptyValues';
import { somethingToChange } from '../../fields/somethingToChange';
import { category, name, templateDetails } from './details';
import { localizationMode, updateForm, updateLanguage } from './form/fields';
import {
	changedLocalization,
	languageMissing,
	localizationIn,
	newLocalization,
} from './form/localization';
import { localizationSet } from './form/localizationSet';
import { hasContent, partsOf } from './form/parts';
import { get } from './get';
import { templateId } from './locator';
import { simplifyTemplate } from './simplify';

/**
 * Reads the template that an item is about to change.
 *
 * @throws UserError for an answer without texts: every language would seem new, and be added again
 */
async function readTemplate({ ids, body }: ItemValues, read: Read): Promise<unknown> {
	const { channel_id } = body;
	const request = {
		method: get.method,
		path: get.path,
		ids: ids as Record<string, string>,
		query: channel_id === undefined ? {} : { channel_id },
	};
	const template = await read(request, rulesOf({ value: 'template', name: 'Template' }, get));
	if (isObject(template) && Array.isArray(template.templatelocalization_set)) return template;
	throw new UserError('Spoki did not say which languages the template has', {
		description:
			"Nothing was changed. Read the template with the operation 'Get' and 'Simplify' switched off, and give its texts as JSON with the 'id' of each language.",
	});
}

/** The localizations to send, or undefined where only plain fields change. */
async function localizationsOf(values: ItemValues, read: Read): Promise<IDataObject[] | undefined> {
	const given = values.body.templatelocalization_set as IDataObject[] | undefined;
	if (given !== undefined) return withIds(given, values, read);
	const parts = partsOf(values.local);
	if (!hasContent(parts)) return undefined;
	if (parts.language === undefined) throw languageMissing();
	const existing = localizationIn(await readTemplate(values, read), parts.language);
	return [existing === undefined ? newLocalization(parts) : changedLocalization(existing, parts)];
}

/** Localizations that were given without an ID get that of the template's same language. */
async function withIds(
	given: IDataObject[],
	values: ItemValues,
	read: Read,
): Promise<IDataObject[]> {
	if (given.every(({ id }) => isPresent(id))) return given;
	const template = await readTemplate(values, read);
	return given.map((localization) => {
		const { id: ownId, ...others } = localization;
		const id = ownId ?? localizationIn(template, localization.language)?.id;
		return isPresent(id) ? { id, ...others } : others;
	});
}

function isPresent(value: unknown): boolean {
	return value !== null && value !== undefined;
}

const ensureChange = somethingToChange(
	"To change texts, choose the 'Language' and add its parts to 'Texts'.",
	"'Texts' and 'Update Fields' are both empty",
);

/**
 * Changes what is given of a template (documented). A language with its `id` inside is changed,
 * one without is added (assumed), so the template is read first. The answer is the template
 * (assumed). The limit is documented. Refused is what Create refuses (assumed), and an unknown ID
 * with 404 (documented). Whether a change sends an approved template back into approval is not
 * known.
 */
export const update: Operation = {
	value: 'update',
	name: 'Update',
	action: 'Update template',
	description:
		'Change the given fields and the given parts of the texts in one language; everything else stays',
	effect: 'write',
	// A language that the template does not have yet would be added twice.
	repeatable: false,
	requestsPerMinute: 10,
	method: 'PATCH',
	path: '/api/1/templates/{templateId}/',
	returns: 'record',
	fields: [templateId, localizationMode, updateLanguage, localizationSet],
	texts: updateForm,
	updateFields: [name, category, ...templateDetails],
	options: [sendEmptyValues],
	simplify: simplifyTemplate,
	prepare: async (values, read) => {
		const templatelocalization_set = await localizationsOf(values, read);
		const changes = templatelocalization_set === undefined ? {} : { templatelocalization_set };
		const changed = { ...values, body: { ...values.body, ...changes } };
		ensureChange(changed);
		return changed;
	},
};
