import type { IDataObject } from 'n8n-workflow';

import type { ItemValues, Read } from '../../../description/Operation';
import { readChosen } from '../../../description/readChosen';
import { rulesOf } from '../../../description/rules';
import type { SpokiRequest } from '../../../transport/request';
import { get } from '../../template/get';

/** The request for a template as a message needs it. */
export function templateRequest(id: unknown, channelId?: unknown): SpokiRequest {
	return {
		method: get.method,
		path: get.path,
		ids: { templateId: String(id) },
		query: channelId === undefined ? {} : { channel_id: channelId as number },
	};
}

export const TEMPLATE_RULES = rulesOf({ value: 'template', name: 'Template' }, get);

/**
 * The template that a message is about to send, read once per run.
 *
 * @throws UserError that names it where Spoki has none
 */
export async function readTemplate({ body }: ItemValues, read: Read): Promise<IDataObject> {
	const { template, channel_id } = body;
	const request = templateRequest(template, channel_id);
	const record = { word: 'template', id: template };
	return readChosen(read, request, TEMPLATE_RULES, record, 'Nothing was sent');
}
