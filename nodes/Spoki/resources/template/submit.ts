import type { Operation } from '../../description/Operation';
import { templateId } from './locator';

export const submit: Operation = {
	value: 'submit',
	name: 'Submit',
	action: 'Submit a template for approval',
	description:
		"Ask WhatsApp to approve one template that is a draft, so that it can be sent. WhatsApp decides later: the operation 'Get' shows the decision.",
	effect: 'write',
	// Each one asks WhatsApp anew.
	repeatable: false,
	requestsPerMinute: 60,
	method: 'POST',
	path: '/api/1/templates/{templateId}/submit/',
	returns: 'record',
	fields: [templateId],
};
