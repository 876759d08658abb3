import type { IDataObject } from 'n8n-workflow';

import { pickKeys } from '../../description/pickKeys';

const pickMain = pickKeys([
	'id',
	'name',
	'status',
	'scheduled_datetime',
	'automation',
	'lists',
	'contacts_count',
	'messages_sent',
	'messages_read',
	'messages_failed',
]);

/** The ten fields of a campaign that most workflows need: automation and lists by name. */
export function simplifyCampaign(campaign: IDataObject): IDataObject {
	const { automation, lists, ...simple } = pickMain(campaign);
	return {
		...simple,
		...('automation' in campaign ? { automation: nameOf(automation) } : {}),
		...('lists' in campaign
			? { lists: Array.isArray(lists) ? (lists as unknown[]).map(nameOf) : lists }
			: {}),
	} as IDataObject;
}

/** Spoki may also name a record by its ID alone. */
function nameOf(record: unknown): unknown {
	return (record as IDataObject | null)?.name ?? record;
}
