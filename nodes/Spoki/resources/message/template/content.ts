import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../../fields/json';
import { variablesIn } from '../../template/form/variables';
import { localizationsFor } from '../../template/localizations';
import { codesOf, elementsOf, part, textIn, textsOf } from '../../template/texts';

/** A card of a carousel; each has an image or a video. */
export interface Card {
	/** From 1. */
	number: number;
	/** Where the cards of several languages have media of their own. */
	language?: string;
	/** Whether it has to be named, because the template brings none along. */
	required: boolean;
}

/** What a message can fill into a template. */
export interface TemplateContent {
	/** The codes of its variables, in the order of the texts. */
	variables: string[];
	/**
	 * All codes that Spoki's answer names; undefined where it does not surely show all texts, so that
	 * there may be more.
	 */
	codes?: string[];
	/** The image, video or document on top; undefined where there is none. */
	header?: { format: string; required: boolean };
	/** Its buttons that answer, by number from 1, with their texts in all languages. */
	buttons: Array<{ number: number; texts: string[] }>;
	cards: Card[];
}

/**
 * What a message can fill into a template, by the texts that it may go out with.
 *
 * @param template Spoki's answer; where its texts are missing, `customfield_set` tells the variables
 * @param language the one that the message asks for
 */
export function contentOf(template: unknown, language?: string): TemplateContent {
	const localizations = localizationsFor(template, language);
	const texts = localizations.flatMap(textsOf);
	const variables = texts.length > 0 ? variablesIn(texts.join('\n')) : codesOf(template);
	const isComplete = localizations.length > 0 && localizations.every(hasBody);
	return {
		variables,
		...(isComplete ? { codes: [...new Set([...variables, ...codesOf(template)])] } : {}),
		header: headerOf(localizations),
		buttons: buttonsOf(localizations),
		cards: cardsOf(localizations),
	};
}

/** Every template has a body: where it is not found, the answer is of another form. */
function hasBody(localization: IDataObject): boolean {
	return typeof textIn(part(localization, 'body_template_component')) === 'string';
}

function headerOf(localizations: IDataObject[]): TemplateContent['header'] {
	const withMedia = localizations.flatMap((localization) => {
		const header = part(localization, 'header_template_component');
		const format = isObject(header) ? String(header.format).toLowerCase() : '';
		const required = isNothing(localization.default_header_media);
		return ['image', 'video', 'document'].includes(format) ? [{ format, required }] : [];
	});
	if (withMedia.length === 0) return undefined;
	return { format: withMedia[0].format, required: withMedia.some(({ required }) => required) };
}

function isNothing(value: unknown): boolean {
	return value === null || value === undefined || value === '';
}

/** Buttons of several languages at the same place are one button. */
function buttonsOf(localizations: IDataObject[]): TemplateContent['buttons'] {
	const texts = new Map<number, Set<string>>();
	for (const localization of localizations) {
		elementsOf(part(localization, 'templatebuttoncomponent_set')).forEach(
			({ button_type, order, text }, index) => {
				if (String(button_type).toLowerCase() !== 'quick_reply') return;
				const number = (Number.isInteger(order) ? (order as number) : index) + 1;
				texts.set(number, (texts.get(number) ?? new Set()).add(String(text)));
			},
		);
	}
	return [...texts].sort(([a], [b]) => a - b).map(([number, all]) => ({ number, texts: [...all] }));
}

function cardsOf(localizations: IDataObject[]): Card[] {
	const withCards = localizations
		.map(({ language, templatecarouselcomponent_set }) => ({
			language: String(language),
			cards: elementsOf(templatecarouselcomponent_set),
		}))
		.filter(({ cards }) => cards.length > 0);
	return withCards.flatMap(({ language, cards }) =>
		cards.map(({ default_header_media }, index) => ({
			number: index + 1,
			...(withCards.length > 1 ? { language } : {}),
			required: isNothing(default_header_media),
		})),
	);
}
