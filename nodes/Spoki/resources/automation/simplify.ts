import type { IDataObject } from 'n8n-workflow';

import { pickKeys } from '../../description/pickKeys';
import { isRecord } from '../../transport/answers';

const pickMain = pickKeys([
	'id',
	'name',
	'is_active',
	'is_favorite',
	'first_message_text',
	'created_datetime',
	'updated_datetime',
	'start_links',
]);

/** Where an automation that is not simplified holds the secrets of its start links. */
export const automationSecrets = ['webhook_set[*].secret'];

/** An automation with its start links, but without the secrets that go with them. */
export function simplifyAutomation({ webhook_set, ...automation }: IDataObject): IDataObject {
	if (!Array.isArray(webhook_set)) return pickMain(automation);
	const start_links = webhook_set.filter(isRecord).map(({ link, is_active }) => ({
		link,
		is_active,
	}));
	return pickMain({ ...automation, start_links });
}
