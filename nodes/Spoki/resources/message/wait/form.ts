import { UserError } from 'n8n-workflow';

import type { Field } from '../../../description/Operation';
import { chosen } from '../../../fields/choice';
import { neededText, optionalText } from '../../../fields/text';
import { checkDifferent, rowsOf } from '../rows';

/** One field of the page that a link opens. */
export interface FormField {
	label: string;
	type: string;
	/** What can be chosen. */
	choices: string[];
	isRequired: boolean;
}

const TYPES = [
	{ name: 'Choice', value: 'choice' },
	{ name: 'Date', value: 'date' },
	{ name: 'Long Text', value: 'longText' },
	{ name: 'Number', value: 'number' },
	{ name: 'Text', value: 'text' },
];

/** More would not be filled in on a phone. */
const MAX_FIELDS = 20;

const EXAMPLE =
	'[{"label": "Your size", "type": "choice", "choices": "S, M, L", "required": true}]';

/**
 * @throws UserError for none or too many, a label that is blank or there twice, a choice without choices
 */
function readForm(value: unknown): FormField[] {
	const fields = rowsOf(value, 'field', 'Form Fields', EXAMPLE).map(asFormField);
	if (fields.length === 0) {
		throw new UserError("'Form Fields' is empty", {
			description: 'Add what the contact is asked on the page.',
		});
	}
	if (fields.length > MAX_FIELDS) {
		throw new UserError(`'Form Fields' holds ${fields.length} fields`, {
			description: `Nobody fills in more than ${MAX_FIELDS} on a phone. Ask for less.`,
		});
	}
	checkDifferent(
		'Form Fields',
		fields.map(({ label }, index) => ({ name: nameOf(index), text: label })),
		'text',
		'An answer could not be told from the other one. Give the fields different labels.',
	);
	return fields;
}

function asFormField(row: Record<string, unknown>, index: number): FormField {
	const place = `'Form Fields': ${nameOf(index)}`;
	const type = String(chosen(row.type ?? 'text', `${place}: 'Type'`, TYPES));
	const choices = (optionalText(row.choices, `${place}: 'Choices'`) ?? '')
		.split(',')
		.map((choice) => choice.trim())
		.filter((choice) => choice !== '');
	if (type === 'choice' && choices.length === 0) {
		throw new UserError(`${place}: 'Choices' is empty`, {
			description: 'Enter what can be chosen, with commas in between.',
		});
	}
	const label = neededText(row.label, `${place}: 'Label'`, 'Enter what the field asks for.');
	return { label, type, choices, isRequired: String(row.required ?? false) === 'true' };
}

function nameOf(index: number): string {
	return `Field ${index + 1}`;
}

/** The fields of the page that a link opens. */
export const formFields: Field = {
	local: true,
	shownWhen: { answerBy: ['link'], responseType: ['customForm'] },
	read: readForm,
	property: {
		displayName: 'Form Fields',
		name: 'formFields',
		type: 'fixedCollection',
		typeOptions: {
			multipleValues: true,
			sortable: true,
			minRequiredFields: 1,
			maxAllowedFields: MAX_FIELDS,
		},
		required: true,
		default: { field: [{ label: '', type: 'text', choices: '', required: false }] },
		placeholder: 'Add Field',
		description: 'What the contact is asked on the page',
		options: [
			{
				displayName: 'Field',
				name: 'field',
				values: [
					{
						displayName: 'Label',
						name: 'label',
						type: 'string',
						default: '',
						placeholder: 'e.g. Your size',
						description: 'What the field asks for',
					},
					{
						displayName: 'Type',
						name: 'type',
						type: 'options',
						options: TYPES,
						default: 'text',
					},
					{
						displayName: 'Choices',
						name: 'choices',
						type: 'string',
						default: '',
						placeholder: 'e.g. S, M, L',
						description: 'What can be chosen, with commas in between',
						displayOptions: { show: { type: ['choice'] } },
					},
					{
						displayName: 'Required',
						name: 'required',
						type: 'boolean',
						default: false,
						description: 'Whether the page can only be sent with it',
					},
				],
			},
		],
	},
};
