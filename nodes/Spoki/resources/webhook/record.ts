import type { IDataObject } from 'n8n-workflow';

import { spokiIds } from '../../description/ids';
import type { ItemValues } from '../../description/Operation';

/** What an answer says of the webhook in the path, with its ID in front. */
export function aboutWebhook(values: Pick<ItemValues, 'ids'>, said: IDataObject): IDataObject {
	return { id: spokiIds(values).webhookId, ...said };
}
