import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { Field, FieldContext } from '../../../description/Operation';
import { isBlank } from '../../../fields/blank';
import { chosen } from '../../../fields/choice';
import { isObject, parsedJson } from '../../../fields/json';
import { defaultCountry, phoneOf } from '../../../fields/phone';
import { neededText } from '../../../fields/text';
import { asBoolean } from '../../../fields/valueTypes';
import { lengthHint } from './rules';

const TYPES = [
	{ name: 'Call', value: 'call', description: 'Calls a phone number' },
	{ name: 'Quick Reply', value: 'quick_reply', description: 'Answers with the text of the button' },
	{ name: 'URL', value: 'url', description: 'Opens a web address' },
];

/**
 * The buttons as Spoki takes them, in the order of the form: from its rows, a list or JSON.
 *
 * @throws UserError for a button that lacks what its type needs
 */
export function readButtons(value: unknown, context: FieldContext): IDataObject[] | undefined {
	const given = parsedJson(value, 'Buttons', '[{"type": "quick_reply", "text": "Yes"}]');
	const rows = isObject(given) ? (given.button ?? []) : given;
	if (!Array.isArray(rows)) {
		throw new UserError("'Buttons' must be a list of buttons", {
			description: "Add the buttons one by one. Each has a 'Button Type' and a 'Text'.",
		});
	}
	if (rows.length === 0) return context.options.sendEmptyValues === true ? [] : undefined;
	return rows.map((row, order) => asButton(isObject(row) ? row : {}, order, context));
}

function asButton(
	{ type: given, text, url, phoneNumber, sendAsShortlink }: Record<string, unknown>,
	order: number,
	context: FieldContext,
): IDataObject {
	const name = `Button ${order + 1}`;
	const type = chosen(
		given ?? 'quick_reply',
		`'Buttons': 'Button Type' of ${name}`,
		TYPES,
		'For other types define the template as JSON.',
	);
	return {
		component_type: null,
		text: neededText(text, labelOf('Text', name), 'Enter what stands on the button.'),
		order,
		button_type: type,
		phone_number: type === 'call' ? phoneOfButton(phoneNumber, name, context) : null,
		form_id: null,
		url:
			type === 'url'
				? neededText(url, labelOf('URL', name), 'Enter the address that it opens.')
				: null,
		send_as_shortlink: type === 'url' ? isShort(sendAsShortlink, name) : null,
	};
}

function phoneOfButton(value: unknown, name: string, context: FieldContext): string {
	const advice = 'Enter the number that it calls, such as +390801234567.';
	const number = neededText(value, labelOf('Phone Number', name), advice);
	return phoneOf(number, `Phone Number of ${name}`, context);
}

function isShort(value: unknown, name: string): boolean {
	return !isBlank(value) && asBoolean(value, labelOf('Send as Shortlink', name));
}

function labelOf(part: string, name: string): string {
	return `'Buttons': '${part}' of ${name}`;
}

/** What people can tap below the message. */
export const buttons: Field = {
	local: true,
	canBeEmptied: true,
	addsOptions: [defaultCountry],
	read: readButtons,
	property: {
		displayName: 'Buttons',
		name: 'buttons',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		default: {},
		placeholder: 'Add Button',
		description: 'What people can tap below the message, in this order',
		options: [
			{
				displayName: 'Button',
				name: 'button',
				values: [
					{
						displayName: 'Button Type',
						name: 'type',
						type: 'options',
						options: TYPES,
						default: 'quick_reply',
					},
					{
						displayName: 'Phone Number',
						name: 'phoneNumber',
						type: 'string',
						default: '',
						placeholder: 'e.g. +390801234567',
						description: 'The number that it calls, in international form',
						displayOptions: { show: { type: ['call'] } },
					},
					{
						displayName: 'Send as Shortlink',
						name: 'sendAsShortlink',
						type: 'boolean',
						default: false,
						description: 'Whether Spoki replaces the address by a short one of its own',
						displayOptions: { show: { type: ['url'] } },
					},
					{
						displayName: 'Text',
						name: 'text',
						type: 'string',
						default: '',
						placeholder: 'e.g. I will come',
						description: 'What stands on the button',
						...lengthHint('button'),
					},
					{
						displayName: 'URL',
						name: 'url',
						type: 'string',
						default: '',
						placeholder: 'e.g. https://shop.example.com/orders',
						description: 'The address that it opens, which may hold variables',
						displayOptions: { show: { type: ['url'] } },
					},
				],
			},
		],
	},
};
