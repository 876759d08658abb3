import type { IDataObject, ResourceMapperField } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import { readPublicUrl } from '../../../fields/publicUrl';
import {
	buttonNumberIn,
	cardIn,
	cardLabel,
	HEADER_FILENAME_LABEL,
	HEADER_MEDIA_FILENAME,
	HEADER_MEDIA_URL,
	isMedia,
	labelOf,
} from './names';
import { CONTACT_KEYS, FILLED_BY_SPOKI } from './variables';

/**
 * A template's values as the keys of a message.
 *
 * @param texts by code or by the IDs of `names.ts`
 * @param shown the fields of the panel that they were entered in, where it was one
 * @throws UserError for an address that Spoki cannot fetch
 */
export function templateBody(
	texts: Record<string, string>,
	shown?: ResourceMapperField[],
): IDataObject {
	const body: IDataObject = {};
	const customFields: Array<[string, string]> = [];
	const buttons: IDataObject[] = [];
	for (const [id, text] of Object.entries(texts)) {
		const ofContact = CONTACT_KEYS.get(id);
		const button = buttonNumberIn(id);
		if (ofContact !== undefined) body[ofContact.key] = onOneLine(text).trim();
		else if (button !== undefined) buttons.push({ order: button - 1, payload: text });
		else if (!isMedia(id) && !FILLED_BY_SPOKI.includes(id))
			customFields.push([id, onOneLine(text)]);
	}
	const media = headerMedia(texts, labelOf(HEADER_MEDIA_URL, shown));
	const cards = cardMedia(texts);
	return {
		...body,
		...(customFields.length > 0 ? { custom_fields: Object.fromEntries(customFields) } : {}),
		...(buttons.length > 0 ? { buttons: buttons.sort(byKey('order')) } : {}),
		...(media === undefined ? {} : { header_media: media }),
		...(cards.length > 0 ? { header_media_set: cards } : {}),
	};
}

/** WhatsApp takes no line break, no tab and no more than four spaces in a row in a variable. */
function onOneLine(text: string): string {
	const line = text.replace(/\s*[\t\n\v\f\r\u0085\u2028\u2029]\s*|\s{5,}/g, ' ');
	return line === text ? text : line.trim();
}

function headerMedia(texts: Record<string, string>, label: string): IDataObject | undefined {
	const { [HEADER_MEDIA_URL]: url, [HEADER_MEDIA_FILENAME]: filename } = texts;
	if (url !== undefined) return medium(url, label, filename);
	if (filename === undefined) return undefined;
	throw new UserError(`'${HEADER_FILENAME_LABEL}' is given, but no document`, {
		description: "Enter the 'Header Document URL' as well, or remove the name.",
	});
}

/** @throws UserError where a card in between has no medium: Spoki tells the cards apart by their order alone */
function cardMedia(texts: Record<string, string>): IDataObject[] {
	const cards = Object.entries(texts).flatMap(([id, url]) => {
		const card = cardIn(id);
		return card === undefined ? [] : [{ ...card, url }];
	});
	for (const { number, language } of cards) {
		const before = number - 1;
		if (before === 0 || cards.some((card) => card.number === before && card.language === language))
			continue;
		throw cardMissing(before, language);
	}
	return cards.sort(byKey('number')).map(({ number, language, url }) => ({
		...(language === undefined ? {} : { language }),
		...medium(url, cardLabel(number, language)),
	}));
}

/** What to say where a carousel lacks the medium of a card. */
export function cardMissing(number: number, language?: string): UserError {
	return new UserError(`'${cardLabel(number, language)}' is empty`, {
		description:
			"Nothing was sent. Enter in 'Template Values' the address of an image or a video for each card of the carousel, in their order.",
	});
}

/** Spoki's examples have a file name beside each address: without one it is the address's last part. */
function medium(given: string, label: string, filename?: string): IDataObject {
	const url = readPublicUrl(given, label);
	const name = filename ?? lastPart(new URL(url).pathname);
	return name === '' ? { url } : { url, filename: name };
}

function lastPart(path: string): string {
	const part = path.split('/').pop() ?? '';
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}

function byKey<Key extends string>(key: Key) {
	return (a: { [name in Key]?: unknown }, b: { [name in Key]?: unknown }) =>
		Number(a[key]) - Number(b[key]);
}
