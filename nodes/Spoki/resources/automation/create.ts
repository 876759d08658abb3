import { UserError } from 'n8n-workflow';

import type { Field, Operation } from '../../description/Operation';
import { isObject, parsedJson } from '../../fields/json';
import { recordName } from '../../fields/recordName';
import { required } from '../../fields/required';
import { automationSecrets, simplifyAutomation } from './simplify';

const DEFINITION = 'Definition (JSON)';

const DEFINITION_EXAMPLE =
	'{"is_active": true, "steps": [{"step_type": "FreeMessage", "text": "Ciao"}]}';

const definition: Field = {
	spread: true,
	read: (value) => {
		const given = parsedJson(value, DEFINITION, DEFINITION_EXAMPLE);
		if (isObject(given)) return given;
		throw new UserError(`'${DEFINITION}' must be an object`, {
			description: `Give an object such as ${DEFINITION_EXAMPLE}, with Spoki's own keys.`,
		});
	},
	property: {
		displayName: DEFINITION,
		name: 'definition',
		type: 'json',
		default: '{}',
		description:
			"The automation's steps, triggers and settings as one object with the API's keys. A name in it is ignored.",
	},
};

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
