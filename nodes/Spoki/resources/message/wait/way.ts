import type { Field } from '../../../description/Operation';
import { choiceOf } from '../../../fields/choice';
import { limitedText } from '../../../fields/limitedText';
import { required } from '../../../fields/required';

/** What a message's text takes without buttons (WhatsApp's limit). */
const MAX_TEXT = 4_096;

/** The parameter that says how the question goes out. */
export const SEND_AS = 'sendAs';

/** How the question goes out: what may be sent at any time is a template. */
export const sendAs: Field = {
	...choiceOf({
		displayName: 'Send As',
		name: SEND_AS,
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Message',
				value: 'message',
				description: 'Only within 24 hours after the contact last wrote',
			},
			{ name: 'Template', value: 'template', description: 'At any time' },
		],
		default: 'message',
	}),
	local: true,
};

const text = required(
	limitedText(
		{
			displayName: 'Message',
			name: 'message',
			typeOptions: { rows: 4 },
			placeholder: 'e.g. May we refund 49 euros for order CV-1042?',
			description: 'What the contact is asked',
		},
		MAX_TEXT,
		'WhatsApp',
	),
);

/** By this name n8n puts the words of an agent's wish in its place. */
export const question: Field = {
	...text,
	property: { ...text.property, hint: 'Up to 4,096 characters, above buttons up to 1,024' },
	key: 'text',
	shownWhen: { [SEND_AS]: ['message'] },
};

/** Where the contact answers. */
export const answerBy: Field = {
	...choiceOf({
		displayName: 'Answer By',
		name: 'answerBy',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Link',
				value: 'link',
				description:
					'To a page: below the message, or where %%REPLY_LINK%% stands. Whoever opens it can answer.',
			},
			{
				name: 'Reply in the Chat',
				value: 'chat',
				description: 'With a tap on a button, or the next message that the contact writes',
			},
		],
		default: 'chat',
	}),
	local: true,
};

/** By this name and its first value n8n asks a person before an agent acts. */
export const responseType: Field = {
	...choiceOf({
		displayName: 'Response Type',
		name: 'responseType',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Approval', value: 'approval', description: 'One button says yes, the other no' },
			{ name: 'Choice', value: 'choice', description: 'One to three buttons of your own' },
			{
				name: 'Custom Form',
				value: 'customForm',
				description: 'A page with fields of your own',
				displayOptions: { show: { answerBy: ['link'] } },
			},
			{ name: 'Free Text', value: 'freeText', description: 'Whatever the contact writes' },
		],
		default: 'approval',
	}),
	local: true,
};
