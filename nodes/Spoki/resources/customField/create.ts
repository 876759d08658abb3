import type { Field, Operation } from '../../description/Operation';
import { choiceOf } from '../../fields/choice';
import { TYPE_NAMES } from '../../fields/customFields';
import { code, label } from './names';
import { customFieldRecords } from './records';

const fieldType = choiceOf({
	displayName: 'Field Type',
	name: 'fieldType',
	type: 'options',
	required: true,
	options: Object.entries(TYPE_NAMES).map(([value, name]) => ({ name, value: Number(value) })),
	default: 1,
	description: 'What the custom field holds',
});

const example: Field = {
	property: {
		displayName: 'Example',
		name: 'example',
		type: 'string',
		default: '',
		placeholder: 'e.g. Green',
		description: 'A sample value that shows what the custom field is for',
	},
};

/**
 * Adds a field to the contacts of the account (documented). The answer is the field (observed).
 * The limit is documented. Label and code must be in capital letters with underscores, not there
 * yet, and none of six reserved names, else they are refused (observed); the node checks all but
 * whether they are there. Sent twice, the second is refused for its code (assumed).
 */
export const create: Operation = {
	value: 'create',
	name: 'Create',
	action: 'Create custom field',
	description: 'Create a field of your own that every contact can have a value for',
	effect: 'write',
	repeatable: false,
	requestsPerMinute: 5,
	method: 'POST',
	path: '/api/1/custom-fields/',
	returns: 'record',
	fields: [label, code, fieldType],
	additionalFields: [example],
	asRecords: customFieldRecords,
};
