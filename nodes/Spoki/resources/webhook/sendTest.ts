import type { Operation } from '../../description/Operation';
import { webhookId } from './locator';

/**
 * Has Spoki call a webhook's address once with a test delivery (documented). The answer, and what
 * the delivery holds, is not known: an empty answer becomes `{ success: true }`. The limit is
 * assumed. An unknown ID is refused with 404 (documented).
 */
export const sendTest: Operation = {
	value: 'test',
	name: 'Send Test',
	action: 'Send test to webhook',
	description:
		'What listens at the address starts. Have Spoki call the address of one webhook with a test delivery.',
	effect: 'write',
	// The address would be called a second time.
	repeatable: false,
	requestsPerMinute: 30,
	method: 'POST',
	path: '/api/1/external-webhooks/{webhookId}/test/',
	returns: 'record',
	fields: [webhookId],
};
