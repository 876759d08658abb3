import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import { cardMissing } from './body';
import type { TemplateContent } from './content';
import { HEADER_LABELS } from './names';

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
