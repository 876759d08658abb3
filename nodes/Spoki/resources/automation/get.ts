import type { Operation } from '../../description/Operation';
import { automationId } from './locator';
import { simplifyAutomation } from './simplify';

export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get an automation',
	description:
		'Retrieve one automation. Simplify gives its start links but leaves out their secrets; without it the record holds them.',
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/automations/{automationId}/',
	returns: 'record',
	fields: [automationId],
	simplify: simplifyAutomation,
};
