import type { Operation } from '../../description/Operation';
import { webhookId } from './locator';
import { rotatedSecret } from './secret';

/**
 * Gives a webhook a new secret (documented), so what checks signatures with the old one refuses
 * every delivery from now on: that takes something away for good. Whether the answer is the
 * secret, an object that holds it or the webhook is not known. The output is the webhook's `id`
 * with the `secret` and what else was said; without one in the answer it comes through whole. The
 * limit is assumed. An unknown ID is refused with 404 (documented).
 */
export const rotateSecret: Operation = {
	value: 'rotateSecret',
	name: 'Rotate Secret',
	action: 'Rotate secret of webhook',
	description: 'The old secret stops working, and the new one is shown only this once: store it',
	warning:
		'What checks deliveries with the old secret refuses them from now on. The new one comes out of this run only.',
	effect: 'destroy',
	repeatable: false,
	requestsPerMinute: 30,
	method: 'POST',
	path: '/api/1/external-webhooks/{webhookId}/rotate_secret/',
	returns: 'record',
	secretOutput: ['secret'],
	answersText: true,
	fields: [webhookId],
	asRecords: rotatedSecret,
};
