import type { ItemValues, Read } from '../../../description/Operation';
import { rulesOf } from '../../../description/rules';
import type { SpokiRequest } from '../../../transport/request';
import { UserError } from 'n8n-workflow';

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
export async function readTemplate({ body }: ItemValues, read: Read): Promise<unknown> {
	const { template, channel_id } = body;
	const request = templateRequest(template, channel_id);
	return read(request, TEMPLATE_RULES, { oncePerRun: true }).catch(
		(error: { httpCode?: unknown }) => {
			if (error.httpCode !== '404') throw error;
			throw new UserError(`Spoki has no template with the ID ${String(template)}`, {
				description:
					"Nothing was sent. Choose the template from the list, or check the ID and that it belongs to the API key's account.",
			});
		},
	);
}
