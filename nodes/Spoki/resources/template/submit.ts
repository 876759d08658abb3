import type { Operation } from '../../description/Operation';
import { templateId } from './locator';
import { simplifyTemplate } from './simplify';

/**
 * Hands a draft to WhatsApp for approval: an empty POST (observed). The answer is the template
 * (assumed); WhatsApp decides later. The limit is assumed. An unknown ID is refused with 404
 * (documented), what is not a draft, or breaks WhatsApp's rules, with another status (assumed).
 */
export const submit: Operation = {
	value: 'submit',
	name: 'Submit',
	action: 'Submit template for approval',
	description: "Ask WhatsApp to approve one draft. It decides later: 'Get' shows the decision.",
	warning: 'The draft goes to WhatsApp, which decides whether it may be sent.',
	effect: 'write',
	// Each one asks WhatsApp anew.
	repeatable: false,
	requestsPerMinute: 60,
	method: 'POST',
	path: '/api/1/templates/{templateId}/submit/',
	returns: 'record',
	fields: [templateId],
	simplify: simplifyTemplate,
};
