import type { Operation } from '../../description/Operation';
import { templateId } from './locator';
import { simplifyTemplate } from './simplify';

/**
 * Makes a draft of a template again, which takes it off WhatsApp (documented, under this path;
 * other sources call `revert/`). The answer is the template (assumed). The limit is assumed. An
 * unknown ID is refused with 404 (documented). A draft stays one (assumed), so it may be repeated.
 */
export const revertToDraft: Operation = {
	value: 'revertToDraft',
	name: 'Revert to Draft',
	action: 'Revert template to draft',
	description: 'Takes one template off WhatsApp: it cannot be sent until it is approved anew',
	warning: 'The template is taken off WhatsApp: nobody can send it until it is approved anew.',
	effect: 'destroy',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'POST',
	path: '/api/1/templates/{templateId}/back_to_draft/',
	returns: 'record',
	fields: [templateId],
	simplify: simplifyTemplate,
};
