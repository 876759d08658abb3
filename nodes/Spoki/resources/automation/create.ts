import type { Operation } from '../../description/Operation';
import { spreadField } from '../../fields/extraFields';
import { recordName } from '../../fields/recordName';
import { required } from '../../fields/required';
import { automationSecrets, simplifyAutomation } from './simplify';

const definition = spreadField(
	{
		displayName: 'Definition (JSON)',
		name: 'definition',
		description:
			"The automation's steps, triggers and settings as one object with the API's keys. A name in it is ignored.",
	},
	'{"is_active": true, "steps": [{"step_type": "FreeMessage", "text": "Ciao"}]}',
);

/**
 * Creates an automation: only `name` is required, steps and triggers may come along (documented).
 * Each kind of trigger has an array of its own, some twenty in all (documented); over 40 kinds of
 * steps exist (observed). No trigger for what a customer writes is among them (observed). The
 * answer is the automation as Get gives it, start links with their secrets included (assumed). The
 * limit is assumed. Keys go out unchecked; a call without a name is refused (assumed). Sent twice,
 * it makes two.
 */
export const create: Operation = {
	value: 'create',
	name: 'Create',
	action: 'Create automation',
	description:
		'Create an automation from JSON. Simplify keeps the secrets of its start links out of the output.',
	effect: 'write',
	repeatable: false,
	requestsPerMinute: 60,
	method: 'POST',
	path: '/api/1/automations/',
	returns: 'record',
	fields: [required(recordName('automation', 'Order ready'))],
	additionalFields: [definition],
	simplify: simplifyAutomation,
	secretOutput: automationSecrets,
};
