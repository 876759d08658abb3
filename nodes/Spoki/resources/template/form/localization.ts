import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import { isObject } from '../../../fields/json';
import { comparable } from '../../../fields/language';
import { shown } from '../../../transport/shown';
import { component, componentsOf } from './components';
import type { FormParts } from './FormParts';
import { textsOf } from './parts';
import { checkExamples } from './variables';

/** What Spoki takes of a localization besides `id` and `language`, and its shorter name in some answers. */
const PARTS: Record<string, string> = {
	header_template_component: 'header',
	body_template_component: 'body',
	footer_template_component: 'footer',
	templatebuttoncomponent_set: 'button_set',
	example_custom_fields: 'example_custom_fields',
	example_header_media: 'example_header_media',
	default_header_media: 'default_header_media',
	templatecarouselcomponent_set: 'templatecarouselcomponent_set',
};

const COMPONENT_KEYS = ['component_type', 'parameters', 'format', 'text'];

const BUTTON_KEYS = [
	'component_type',
	'text',
	'order',
	'button_type',
	'phone_number',
	'form_id',
	'url',
	'send_as_shortlink',
];

/**
 * A localization that the template does not have yet.
 *
 * @throws UserError for a missing language, body or example
 */
export function newLocalization(parts: FormParts): IDataObject {
	const { language, body, exampleCustomFields = {} } = parts;
	if (language === undefined) throw languageMissing();
	if (body === undefined) {
		throw new UserError(
			`'Body' is empty, and the template has no texts in '${shown(language)}' yet`,
			{
				description: "Enter the 'Body', which every language needs, or correct 'Language'.",
			},
		);
	}
	checkExamples(textsOf(parts), exampleCustomFields);
	return { language, ...withoutNothing(componentsOf(parts)) };
}

/**
 * A localization as it is to become: the form's parts replace its own, the others stay.
 *
 * @param existing as Spoki gave it, with its `id`
 * @throws UserError for a variable that has no example, neither a new one nor an old one
 */
export function changedLocalization(existing: IDataObject, parts: FormParts): IDataObject {
	const kept = writableParts(existing);
	const changed = componentsOf(parts);
	const examples = {
		...(kept.example_custom_fields as IDataObject | undefined),
		...parts.exampleCustomFields,
	};
	checkExamples(textsOf(parts), examples);
	return {
		id: existing.id,
		language: existing.language,
		...kept,
		...mediaRemoved(kept, changed),
		...changed,
		...(Object.keys(examples).length > 0 ? { example_custom_fields: examples } : {}),
	};
}

/**
 * The localization of a language among those of a template, as Spoki gave it.
 *
 * @param template the answer to Get
 */
export function localizationIn(template: unknown, language: unknown): IDataObject | undefined {
	const set = isObject(template) ? template.templatelocalization_set : undefined;
	return (Array.isArray(set) ? (set as IDataObject[]) : []).find(
		(localization) => comparable(localization?.language) === comparable(language),
	);
}

/** What to say where the form holds texts of an unknown language. */
export function languageMissing(): UserError {
	return new UserError("'Language' is empty", {
		description: "Choose the language of the texts from the list, or give its code, such as 'it'.",
	});
}

/** A header of another format has no use for the old medium. */
function mediaRemoved(kept: IDataObject, changed: IDataObject): IDataObject {
	if (!('header_template_component' in changed)) return {};
	const formatOf = (header: unknown) => (isObject(header) ? header.format : undefined);
	if (formatOf(kept.header_template_component) === formatOf(changed.header_template_component))
		return {};
	const media = ['example_header_media', 'default_header_media'].filter((key) => key in kept);
	return Object.fromEntries(media.map((key) => [key, null]));
}

/** The parts that Spoki takes back, without what only it can set. */
function writableParts(existing: IDataObject): IDataObject {
	const parts = Object.entries(PARTS).map(([key, shortKey]) => {
		const value = existing[key] ?? existing[shortKey];
		if (key.endsWith('_template_component')) return [key, writableComponent(value, shortKey)];
		if (key !== 'templatebuttoncomponent_set' || !Array.isArray(value)) return [key, value];
		return [key, value.filter(isObject).map((button) => only(button as IDataObject, BUTTON_KEYS))];
	});
	return withoutNothing(Object.fromEntries(parts));
}

/** Some answers hold the text itself in the place of the component. */
function writableComponent(value: unknown, type: string): IDataObject | undefined {
	if (isObject(value)) return only(value as IDataObject, COMPONENT_KEYS);
	if (typeof value !== 'string' || value === '') return undefined;
	const [kind, format] = [type as 'body' | 'footer' | 'header', type === 'header' ? 'text' : null];
	return component(kind, value, format);
}

function only(record: IDataObject, keys: string[]): IDataObject {
	return Object.fromEntries(Object.entries(record).filter(([key]) => keys.includes(key)));
}

function withoutNothing(record: IDataObject): IDataObject {
	return Object.fromEntries(
		Object.entries(record).filter(([, value]) => value !== null && value !== undefined),
	);
}
