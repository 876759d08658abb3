import type { ResourceMapperField } from 'n8n-workflow';

/**
 * The IDs of a template's values in the mapper besides its variables, whose IDs are their codes: they
 * stand in workflow files, and in objects that expressions give.
 */
export const HEADER_MEDIA_URL = 'headerMediaUrl';
export const HEADER_MEDIA_FILENAME = 'headerMediaFilename';

/** @param number of the button, from 1 */
export function buttonPayload(number: number): string {
	return `button${number}Payload`;
}

/**
 * @param number of the card, from 1
 * @param language where the cards of several languages have media of their own
 */
export function cardMediaUrl(number: number, language?: string): string {
	return `card${number}MediaUrl${language === undefined ? '' : `_${language}`}`;
}

/**
 * Where the panel shows the template's own text.
 *
 * @param line from 1
 */
export function templateText(line: number): string {
	return `templateText${line}`;
}

/** Whether such an ID is one of those, and so of no value. */
export function isTemplateText(id: string): boolean {
	return /^templateText\d+$/.test(id);
}

/** A button's number in such an ID; undefined for any other ID. */
export function buttonNumberIn(id: string): number | undefined {
	const number = /^button([1-9]\d?)Payload$/.exec(id)?.[1];
	return number === undefined ? undefined : Number(number);
}

/** Likewise a card's number and language. */
export function cardIn(id: string): { number: number; language?: string } | undefined {
	const found = /^card([1-9]\d?)MediaUrl(?:_([\w-]+))?$/.exec(id);
	return found === null ? undefined : { number: Number(found[1]), language: found[2] };
}

/** Whether such an ID is about an image, a video or a document. */
export function isMedia(id: string): boolean {
	return [HEADER_MEDIA_URL, HEADER_MEDIA_FILENAME].includes(id) || cardIn(id) !== undefined;
}

/** What the person reads in the place of the ID. */
export const HEADER_LABELS: Record<string, string> = {
	document: 'Header Document URL',
	image: 'Header Image URL',
	video: 'Header Video URL',
};

export const HEADER_FILENAME_LABEL = 'Header Document File Name';

export function cardLabel(number: number, language?: string): string {
	return `Media URL of Card ${number}${language === undefined ? '' : ` (${language})`}`;
}

/** Behind the label of what a template cannot be sent without, as n8n marks such a field. */
export const REQUIRED_MARK = ' *';

/**
 * What the person calls a value: by its label in the panel, or by the ID that an expression gave it.
 *
 * @param shown the panel's fields, where it was filled in there
 */
export function labelOf(id: string, shown: ResourceMapperField[] = []): string {
	const label = shown.find((field) => field.id === id)?.displayName ?? id;
	return label.endsWith(REQUIRED_MARK) ? label.slice(0, -REQUIRED_MARK.length) : label;
}
