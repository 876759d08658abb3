import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../fields/json';

/** A template's text in one of its languages, as Spoki gave it; undefined where the answer has none. */
export function bodyTextOf(localization: IDataObject): string | undefined {
	const body = localization.body_template_component ?? localization.body;
	const text = isObject(body) ? body.text : body;
	return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}
