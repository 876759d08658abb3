import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import { cardMissing } from './body';
import type { TemplateContent } from './content';
import { templateMapperFields } from './mapper';
import { HEADER_LABELS, labelOf } from './names';
import type { TemplateValues } from './values';

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
 * n8n's panel keeps the fields of the template before where it cannot load those of the new one: while
 * another parameter is an expression without data. A template that merely lost or gained a variable
 * since is no reason to send nothing.
 *
 * @param name what to call the template
 * @throws UserError where the values were filled in for another template
 */
export function checkFits(
	content: TemplateContent,
	{ ids, shown }: TemplateValues,
	name: string,
): void {
	if (shown === undefined) return;
	const taken = templateMapperFields(content, []).map(({ id }) => id);
	const surplus = ids.filter((id) => !taken.includes(id));
	const isComplete = taken.every((id) => shown.some((field) => field.id === id));
	if (surplus.length === 0 || isComplete) return;
	const labels = surplus.map((id) => labelOf(id, shown));
	throw new UserError("'Template Values' was filled in for another template", {
		description: `Nothing was sent. The template ${name} does not take: ${labels.join(', ')}. Open the menu (⋮) beside 'Template Values' and refresh the list of values: it then shows what this template takes.`,
	});
}
