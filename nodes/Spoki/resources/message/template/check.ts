import type { IDataObject, ResourceMapperField } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import { shortened, shown } from '../../../transport/shown';
import { cardMissing } from './body';
import type { TemplateContent } from './content';
import { templateMapperFields } from './mapper';
import { buttonNumberIn, HEADER_LABELS, isMedia, labelOf } from './names';
import { TEMPLATE_VALUES_LABEL, type TemplateValues } from './values';
import { CONTACT_KEYS, FILLED_BY_SPOKI } from './variables';

/** So much of a template's codes is told, in characters. */
const MAX_CODES = 240;

/**
 * WhatsApp takes a template with an image, a video or a document only together with it.
 *
 * @param body of the message
 * @param name what to call the template
 * @throws UserError that names the missing medium
 */
export function checkMedia(
	{ header, cards }: TemplateContent,
	body: IDataObject,
	name: string,
): void {
	if (header?.required && body.header_media === undefined) {
		throw new UserError(`'${HEADER_LABELS[header.format]}' is empty`, {
			description: `Nothing was sent. The template ${name} has no ${header.format} of its own: enter its address in 'Template Values'.`,
		});
	}
	const given = (body.header_media_set ?? []) as IDataObject[];
	const missing = cards.find(
		({ number, language, required }) =>
			(required || given.length > 0) &&
			given.filter((card) => card.language === language || language === undefined).length < number,
	);
	if (missing !== undefined) throw cardMissing(missing.number, missing.language);
}

/**
 * Whether the values are for this template.
 *
 * @param name what to call the template
 * @throws UserError where they are not
 */
export function checkFits(content: TemplateContent, values: TemplateValues, name: string): void {
	if (values.shown === undefined) checkCodes(content, values.ids, name);
	else checkPanel(content, values.ids, values.shown, name);
}

/** A code that an expression gave and the template does not have is a typo: Spoki would ignore it. */
function checkCodes(content: TemplateContent, ids: string[], name: string): void {
	const { codes } = content;
	if (codes === undefined) return;
	const unknown = ids.filter((id) => !codes.includes(id) && !isNoVariable(id));
	if (unknown.length === 0) return;
	const taken = templateMapperFields(content, []).map(({ id }) => id);
	const takes = taken.length === 0 ? 'no values' : shortened(taken.join(', '), MAX_CODES);
	throw new UserError(
		`'${TEMPLATE_VALUES_LABEL}' has what the template does not take: ${shown(unknown.join(', '))}`,
		{
			description: `Nothing was sent. The template ${name} takes: ${takes}. Correct the code, also in its capital letters, or leave it out.`,
		},
	);
}

/**
 * Media and buttons have names of their own, some variables only Spoki fills, and a message may name
 * the contact whatever its template says.
 */
function isNoVariable(id: string): boolean {
	const isOfContact = CONTACT_KEYS.has(id) || FILLED_BY_SPOKI.includes(id);
	return isOfContact || isMedia(id) || buttonNumberIn(id) !== undefined;
}

/**
 * n8n's panel keeps the fields of the template before where it cannot load those of the new one: while
 * another parameter is an expression without data. A template that merely lost or gained a variable
 * since is no reason to send nothing.
 */
function checkPanel(
	content: TemplateContent,
	ids: string[],
	panel: ResourceMapperField[],
	name: string,
): void {
	const taken = templateMapperFields(content, []).map(({ id }) => id);
	const surplus = ids.filter((id) => !taken.includes(id));
	const isComplete = taken.every((id) => panel.some((field) => field.id === id));
	if (surplus.length === 0 || isComplete) return;
	const labels = surplus.map((id) => labelOf(id, panel));
	throw new UserError(`'${TEMPLATE_VALUES_LABEL}' was filled in for another template`, {
		description: `Nothing was sent. The template ${name} does not take: ${shortened(labels.join(', '), MAX_CODES)}. Open the menu (⋮) beside '${TEMPLATE_VALUES_LABEL}' and refresh the list of values: it then shows what this template takes.`,
	});
}
