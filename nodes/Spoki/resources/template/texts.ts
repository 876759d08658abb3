import type { IDataObject } from 'n8n-workflow';

import { codeOf } from '../../fields/codes';
import { isObject } from '../../fields/json';

/** The parts of a language by the keys that Spoki answers, and their names in some descriptions of its answers. */
const SHORT_KEYS = {
	header_template_component: 'header',
	body_template_component: 'body',
	footer_template_component: 'footer',
	templatebuttoncomponent_set: 'button_set',
} as const;

/** A part of a template's texts in one language, as Spoki gave it. */
export function part(localization: IDataObject, key: keyof typeof SHORT_KEYS): unknown {
	return localization[key] ?? localization[SHORT_KEYS[key]];
}

/** The text of a part: some answers hold the text itself in the place of the part. */
export function textIn(component: unknown): unknown {
	return isObject(component) ? component.text : component;
}

/** All texts of one language that may hold variables. */
export function textsOf(localization: IDataObject): string[] {
	const parts = [
		part(localization, 'header_template_component'),
		part(localization, 'body_template_component'),
		part(localization, 'footer_template_component'),
	].map(textIn);
	return [
		...parts,
		...buttonsOf(localization).flatMap(({ text, url }) => [text, url]),
		...allTexts(localization.templatecarouselcomponent_set),
	].filter((text): text is string => typeof text === 'string');
}

/** What people can tap below a message, in its order. */
export function buttonsOf(localization: IDataObject): IDataObject[] {
	return elementsOf(part(localization, 'templatebuttoncomponent_set'));
}

/** The form of a card is not known: a variable may stand in any of its texts. */
function allTexts(value: unknown): unknown[] {
	if (typeof value !== 'object' || value === null) return [value];
	return Object.values(value).flatMap(allTexts);
}

/** The codes that a template names as its variables. */
export function codesOf(template: unknown): string[] {
	const codes = isObject(template) ? template.customfield_set : undefined;
	if (!Array.isArray(codes)) return [];
	return codes.filter((code) => typeof code === 'string').map(codeOf);
}

/** A set of parts in the order that they tell, else in that of the answer. */
export function elementsOf(set: unknown): IDataObject[] {
	const elements = (Array.isArray(set) ? set : []).filter(isObject) as IDataObject[];
	const placeOf = ({ order }: IDataObject, index: number) =>
		['number', 'string'].includes(typeof order) ? Number(order) : index;
	return elements
		.map((element, index) => ({ element, place: placeOf(element, index) }))
		.sort((a, b) => a.place - b.place)
		.map(({ element }) => element);
}
