import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { Field } from '../../../description/Operation';
import { limitedText } from '../../../fields/limitedText';
import { buttonsForm } from '../buttons';

/** What stands on a button (WhatsApp's limit). */
const MAX_CHARACTERS = 20;

const APPROVE = 'Approve';
const DECLINE = 'Decline';

function label(displayName: string, name: string, initial: string, description: string): Field {
	const field = limitedText({ displayName, name, description }, MAX_CHARACTERS, 'WhatsApp');
	return {
		...field,
		local: true,
		shownWhen: { responseType: ['approval'] },
		property: { ...field.property, default: initial },
	};
}

/** What stands on the two buttons of an approval, or what the buttons of a template say. */
export const approvalLabels: Field[] = [
	label(
		'Approve Button',
		'approveLabel',
		APPROVE,
		'What says yes. With a template: what its button says.',
	),
	label(
		'Decline Button',
		'declineLabel',
		DECLINE,
		'What says no. With a template: what its button says.',
	),
];

/** The buttons of a choice. In a template they are its own. */
export const choices: Field = {
	...buttonsForm,
	local: true,
	shownWhen: { responseType: ['choice'] },
};

/** A button as Spoki takes it, with the words that come back of a tap. */
export interface Button extends IDataObject {
	text: string;
	payload: string;
}

/**
 * The buttons that a question has of its own.
 *
 * @throws UserError where yes and no are the same word
 */
export function buttonsOf(local: IDataObject): Button[] {
	if (local.responseType === 'choice') return local.buttons as Button[];
	if (local.responseType !== 'approval') return [];
	const [approve, decline] = [local.approveLabel ?? APPROVE, local.declineLabel ?? DECLINE].map(
		String,
	);
	if (approve.trim().toLowerCase() === decline.trim().toLowerCase()) {
		throw new UserError(`'Approve Button' and 'Decline Button' say the same: ${approve}`, {
			description: 'Nobody could tell yes from no. Give the two buttons different texts.',
		});
	}
	return [
		{ button_type: 'quick_reply', text: approve, order: 0, payload: 'approve' },
		{ button_type: 'quick_reply', text: decline, order: 1, payload: 'decline' },
	];
}
