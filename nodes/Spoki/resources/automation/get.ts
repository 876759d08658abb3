import type { Operation } from '../../description/Operation';
import { automationId } from './locator';
import { automationSecrets, simplifyAutomation } from './simplify';

/**
 * One automation. The answer's `webhook_set` holds the start links, each with `uuid`, `link`,
 * `secret` and whether it is active (documented); a `uuid` is not the automation's ID. Steps are
 * not among the documented fields. The limit is assumed. An unknown ID is refused with 404
 * (documented).
 */
export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get automation',
	description:
		'Retrieve one automation. Simplify keeps the secrets of its start links out of the output.',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/automations/{automationId}/',
	returns: 'record',
	fields: [automationId],
	simplify: simplifyAutomation,
	secretOutput: automationSecrets,
};
