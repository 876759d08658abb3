import type { Operation } from '../../description/Operation';
import { somethingToChange } from '../../fields/somethingToChange';
import { event, isActive, url, version } from './details';
import { webhookId } from './locator';

/**
 * Changes what is given of a webhook and nothing else (documented). The secret stays, as far as is
 * known. The answer is the webhook (assumed). The limit is assumed. An unknown ID is refused with
 * 404 (documented).
 */
export const update: Operation = {
	value: 'update',
	name: 'Update',
	action: 'Update webhook',
	description:
		'Change the given fields of one webhook, such as its address, or switch it off; other fields stay',
	effect: 'write',
	repeatable: true,
	requestsPerMinute: 30,
	method: 'PATCH',
	path: '/api/1/external-webhooks/{webhookId}/',
	returns: 'record',
	secretOutput: ['secret'],
	fields: [webhookId],
	updateFields: [event('What Spoki calls the address for'), isActive, url, version],
	check: somethingToChange(),
};
