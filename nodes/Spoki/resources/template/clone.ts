import type { Operation } from '../../description/Operation';
import { templateId } from './locator';
import { simplifyTemplate } from './simplify';

export const clone: Operation = {
	value: 'clone',
	name: 'Clone',
	action: 'Clone template',
	description: 'Create a draft that is a copy of one template, and return it',
	effect: 'write',
	// Spoki takes a GET for it, but each one creates another copy.
	repeatable: false,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/templates/{templateId}/clone/',
	returns: 'record',
	fields: [templateId],
	simplify: simplifyTemplate,
};
