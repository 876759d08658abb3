import type { IDataObject } from 'n8n-workflow';

import { isApproved, localizationsFor, localizationsOf } from './localizations';
import { buttonsOf, codesOf, part, textIn, textsOf } from './texts';
import { variablesIn } from './form/variables';

const PLAIN_KEYS = ['id', 'name', 'category'];

/** What stands above the body where it is no text, by Spoki's word for it. */
const HEADERS = new Map([
	['document', 'Document'],
	['image', 'Image'],
	['video', 'Video'],
]);

/**
 * What a template says, in ten fields. Its texts are those of one language: the first that WhatsApp
 * has approved, else the first that may still be, else the first. What Spoki's answer does not show is
 * left out; what the language does not have, or has in a form that cannot be read, is null.
 */
export function simplifyTemplate(template: IDataObject): IDataObject {
	if (template.id === undefined) return template;
	const localizations = localizationsOf(template);
	const plain = PLAIN_KEYS.filter((key) => key in template).map((key) => [key, template[key]]);
	return {
		...Object.fromEntries(plain),
		...languagesOf(template, localizations),
		...contentOf(template, localizations),
	};
}

function languagesOf(template: IDataObject, localizations: IDataObject[]): IDataObject {
	if (!Array.isArray(template.templatelocalization_set)) return {};
	const codesOfThese = (these: IDataObject[]) =>
		these.map(({ language }) => language).filter(isText);
	return {
		languages: codesOfThese(localizations),
		approved_languages: codesOfThese(localizations.filter(isApproved)),
	};
}

function contentOf(template: IDataObject, localizations: IDataObject[]): IDataObject {
	const shown = localizations.find(isApproved) ?? localizationsFor(template)[0];
	const texts = shown === undefined ? '' : textsOf(shown).join('\n');
	const isTold = shown !== undefined || Array.isArray(template.customfield_set);
	// The variables of another language, or of a part that is not read, only the template itself tells.
	const variables = [...new Set([...variablesIn(texts), ...codesOf(template)])];
	return {
		...(shown === undefined ? {} : partsOf(shown)),
		...(isTold ? { variables } : {}),
		...(shown === undefined ? {} : { buttons: buttonTextsOf(shown) }),
	};
}

function partsOf(localization: IDataObject): IDataObject {
	return {
		header: headerOf(localization),
		body: textOf(part(localization, 'body_template_component')),
		footer: textOf(part(localization, 'footer_template_component')),
	};
}

function headerOf(localization: IDataObject): string | null {
	const component = part(localization, 'header_template_component');
	const { format } = Object(component) as IDataObject;
	const kind = isText(format) ? format.trim() : 'text';
	const isWords = kind.toLowerCase() === 'text';
	return HEADERS.get(kind.toLowerCase()) ?? textOf(component) ?? (isWords ? null : kind);
}

function textOf(component: unknown): string | null {
	const text = textIn(component);
	return isText(text) ? text : null;
}

/** Each button by its text, with what it opens or calls. */
function buttonTextsOf(localization: IDataObject): string[] | null {
	if (!Array.isArray(part(localization, 'templatebuttoncomponent_set'))) return null;
	return buttonsOf(localization)
		.map(({ text, url, phone_number }) => {
			const target = [url, phone_number].find(isText);
			if (!isText(text)) return target;
			return target === undefined ? text : `${text} (${target})`;
		})
		.filter(isText);
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value.trim() !== '';
}
