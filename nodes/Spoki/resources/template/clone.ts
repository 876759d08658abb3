import type { Operation } from '../../description/Operation';
import { templateId } from './locator';
import { simplifyTemplate } from './simplify';

/**
 * Makes a draft that is a copy of a template, by a GET (documented): the one that must not be
 * repeated, and that nothing may cache. The answer is the new template (documented). The limit is
 * assumed. An unknown ID is refused with 404 (documented).
 */
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
