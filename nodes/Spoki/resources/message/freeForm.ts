import type { Field, Operation } from '../../description/Operation';
import { textField } from './text';

const WINDOW_ADVICE =
	"WhatsApp takes a free message only within 24 hours after the contact's last message. Use 'Send Template' instead, which may open a conversation.";

/** What a free message does, with the rule of WhatsApp that most refusals come from. */
export function withinWindow(description: string): string {
	return `${description}. Only within 24 hours after the contact's last message; otherwise use Send Template.`;
}

/** What to do where WhatsApp's window of 24 hours is closed. How Spoki words that is not documented. */
export const windowAdvice: NonNullable<Operation['adviceByWords']> = [
	{
		words: /\b24[\s-]*(h|ore\b)|\b(window|session)\b|finestra|re-?engagement|131047/i,
		advice: WINDOW_ADVICE,
	},
];

/** The words of a free message. */
export const text = textField({
	placeholder: 'e.g. Your order is ready',
	description: 'What the message says',
});

/** A line above the text. */
export const header: Field = {
	read: (value) => ({ format: 'text', text: String(value) }),
	property: {
		displayName: 'Header',
		name: 'header',
		type: 'string',
		default: '',
		placeholder: 'e.g. Your order',
		description: 'A short line in bold above the text',
	},
};

/** A line below the text. */
export const footer: Field = {
	read: (value) => ({ text: String(value) }),
	property: {
		displayName: 'Footer',
		name: 'footer',
		type: 'string',
		default: '',
		placeholder: 'e.g. Ceramiche Valdoro',
		description: 'A short line in gray below the text',
	},
};
