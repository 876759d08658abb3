import type { Field, Operation } from '../../description/Operation';
import { limitedText } from '../../fields/limitedText';
import { textField } from './text';

const WINDOW_ADVICE =
	"WhatsApp takes a free message only within 24 hours after the contact's last message. Use 'Send Template' instead, which may open a conversation.";

/** What a person must know before sending a free message: most refusals come from it. */
export const WINDOW_WARNING =
	'WhatsApp takes this only within 24 hours after the contact last wrote. At any other time use Send Template.';

/** What to do where WhatsApp's window of 24 hours is closed. How Spoki words that is not documented. */
export const windowAdvice: NonNullable<Operation['adviceByWords']> = [
	{
		words: /\b24[\s-]*(h|ore\b)|\b(window|session)\b|finestra|re-?engagement|131047/i,
		advice: WINDOW_ADVICE,
	},
];

/** WhatsApp's limits for the words of a message, alone and above buttons or a list. */
const MAX_TEXT = 4_096;
const MAX_TEXT_WITH_CHOICES = 1_024;

/** WhatsApp's limit for the lines above and below the text. */
const MAX_LINE = 60;

/** The words of a free message. */
export const text = textField(
	{ placeholder: 'e.g. Your order is ready', description: 'What the message says' },
	MAX_TEXT,
);

/** The words of a message that people answer with a tap. */
export const textWithChoices = textField(
	{
		placeholder: 'e.g. Which day suits you?',
		description: 'What the message says',
	},
	MAX_TEXT_WITH_CHOICES,
);

const headerText = limitedText(
	{
		displayName: 'Header',
		name: 'header',
		placeholder: 'e.g. Your order',
		description: 'A short line in bold above the text',
	},
	MAX_LINE,
	'WhatsApp',
);

/** A line above the text. */
export const header: Field = {
	...headerText,
	read: (value) => ({ format: 'text', text: headerText.read(value) }),
};

const footerText = limitedText(
	{
		displayName: 'Footer',
		name: 'footer',
		placeholder: 'e.g. Ceramiche Valdoro',
		description: 'A short line in gray below the text',
	},
	MAX_LINE,
	'WhatsApp',
);

/** A line below the text. */
export const footer: Field = {
	...footerText,
	read: (value) => ({ text: footerText.read(value) }),
};
