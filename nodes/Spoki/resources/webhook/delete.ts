import type { Operation } from '../../description/Operation';
import { webhookId } from './locator';

/**
 * Removes a webhook (documented): Spoki calls its address no longer, and its secret is worth
 * nothing. The answer is empty (assumed). The limit is assumed. An unknown ID is refused with 404
 * (documented).
 */
export const deleteWebhook: Operation = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete webhook',
	description: 'What listens at the address hears nothing more. Delete one webhook for good.',
	warning: 'Spoki forgets the webhook for good: what listens at its address hears nothing more.',
	effect: 'destroy',
	repeatable: true,
	requestsPerMinute: 30,
	method: 'DELETE',
	path: '/api/1/external-webhooks/{webhookId}/',
	returns: 'deletion',
	fields: [webhookId],
};
