import type { Operation } from '../../description/Operation';
import { webhookId } from './locator';

/**
 * The answer is one webhook with event, address, version and whether it is active (documented).
 * Whether it shows its secret is not known: where it does not, only Rotate Secret gives a new one.
 * The limit is assumed. An unknown ID is refused with 404 (documented).
 */
export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get webhook',
	description: 'Retrieve one webhook with its event and address. The secret may not be shown.',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 30,
	method: 'GET',
	path: '/api/1/external-webhooks/{webhookId}/',
	returns: 'record',
	secretOutput: ['secret'],
	fields: [webhookId],
};
