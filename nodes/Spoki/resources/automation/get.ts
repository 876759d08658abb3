import type { Operation } from '../../description/Operation';
import { automationId } from './locator';
import { automationSecrets, simplifyAutomation } from './simplify';

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
