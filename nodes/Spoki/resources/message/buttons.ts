import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { Field } from '../../description/Operation';
import { limitedCell } from '../../fields/limitedText';
import { modeSelector } from '../../fields/modeSelector';
import { optionalText } from '../../fields/text';
import { checkDifferent, payloadProperty, ROW_MODES, rowsOf } from './rows';

/** WhatsApp's limits for the buttons of a free message (documented). */
const MIN_BUTTONS = 1;
const MAX_BUTTONS = 3;
const MAX_CHARACTERS = 20;

const textOfButton = limitedCell(
	{
		displayName: 'Text',
		name: 'text',
		placeholder: 'e.g. I will come',
		description: 'What stands on the button',
	},
	MAX_CHARACTERS,
);

const EXAMPLE = '[{"text": "Yes", "payload": "YES"}]';

/**
 * The buttons as Spoki takes them, in order.
 *
 * @throws UserError for none or too many, and for a text that is blank, too long or there twice
 */
function readButtons(value: unknown): IDataObject[] {
	const rows = rowsOf(value, 'button', 'Buttons', EXAMPLE);
	if (rows.length < MIN_BUTTONS || rows.length > MAX_BUTTONS) {
		throw new UserError(`'Buttons' holds ${rows.length} buttons`, {
			description: `WhatsApp takes ${MIN_BUTTONS} to ${MAX_BUTTONS}. For more choices use 'Send List'.`,
		});
	}
	const buttons = rows.map(asButton);
	checkDifferent(
		'Buttons',
		buttons.map(({ text, order }) => ({ name: nameOf(order), text })),
		'text',
		'WhatsApp takes each text only once. Give the buttons different texts.',
	);
	return buttons;
}

function asButton({ text: given, payload }: Record<string, unknown>, order: number) {
	const label = `'Buttons': 'Text' of ${nameOf(order)}`;
	const text = textOfButton.needed(given, label, 'Enter what stands on the button.');
	return {
		button_type: 'quick_reply',
		text,
		order,
		// What a workflow gets back of a choice: by default its words.
		payload: optionalText(payload, `'Buttons': 'Payload' of ${nameOf(order)}`) ?? text,
	};
}

function nameOf(order: number): string {
	return `Button ${order + 1}`;
}

/** How the buttons are given. */
export const buttonsMode = modeSelector('Define Buttons', 'buttonsMode', ROW_MODES);

/** The buttons one by one. */
export const buttonsForm: Field = {
	shownWhen: { buttonsMode: ['form'] },
	read: readButtons,
	property: {
		displayName: 'Buttons',
		name: 'buttons',
		type: 'fixedCollection',
		typeOptions: {
			multipleValues: true,
			sortable: true,
			minRequiredFields: MIN_BUTTONS,
			maxAllowedFields: MAX_BUTTONS,
		},
		required: true,
		default: { button: [{ text: '', payload: '' }] },
		placeholder: 'Add Button',
		description: 'What the contact can tap below the message: one to three buttons, in this order',
		options: [
			{
				displayName: 'Button',
				name: 'button',
				values: [textOfButton.property, payloadProperty('e.g. COURSE_YES', 'the text')],
			},
		],
	},
};

/** The buttons all at once. */
export const buttonsJson: Field = {
	key: 'buttons',
	shownWhen: { buttonsMode: ['json'] },
	read: readButtons,
	property: {
		displayName: 'Buttons (JSON)',
		name: 'buttonsJson',
		type: 'json',
		required: true,
		default: '[]',
		description: `One to three buttons, such as ${EXAMPLE}`,
	},
};
