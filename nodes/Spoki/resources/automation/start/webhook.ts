import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../../fields/json';
import { uuidIn } from './link';

/** What starts an automation by API. */
export interface StartWebhook {
	uuid: string;
	secret: string;
}

/**
 * The first start link of an automation that is switched on, with its secret; undefined where there is
 * none (documented: `webhook_set` of `uuid`, `link`, `secret`, `is_active`).
 */
export function startWebhookOf({ webhook_set }: IDataObject): StartWebhook | undefined {
	const webhooks = (Array.isArray(webhook_set) ? webhook_set : []).filter(isObject);
	return webhooks
		.filter(({ is_active }) => is_active !== false)
		.map(({ uuid, link, secret }) => ({ uuid: uuid ?? uuidIn(link), secret }))
		.find((webhook): webhook is StartWebhook =>
			Object.values(webhook).every((part) => typeof part === 'string' && part !== ''),
		);
}

/** Whether an automation can be started by API. */
export function isStartable(automation: IDataObject): boolean {
	return automation.is_active !== false && startWebhookOf(automation) !== undefined;
}
