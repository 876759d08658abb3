import type { Operation } from '../../description/Operation';
import { expandsRecord } from './expands';
import { webhookId } from './locator';

/**
 * What a webhook's deliveries hold in full instead of null (documented; the form of the answer is
 * not). The output is the webhook's `id` and the list `expands`. The limit is assumed. An unknown
 * ID is refused with 404 (documented).
 */
export const getExpands: Operation = {
	value: 'getExpands',
	name: 'Get Expands',
	action: 'Get expands of webhook',
	description: 'Tell what the deliveries of one webhook hold in full, such as the contact',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 30,
	method: 'GET',
	path: '/api/1/external-webhooks/{webhookId}/expands/',
	returns: 'record',
	fields: [webhookId],
	asRecords: expandsRecord,
};
