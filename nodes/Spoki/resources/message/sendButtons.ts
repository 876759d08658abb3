import type { Operation } from '../../description/Operation';
import { buttonsForm, buttonsJson, buttonsMode } from './buttons';
import { footer, header, textWithChoices, WINDOW_WARNING, windowAdvice } from './freeForm';
import { messageDetails, ofKind, phone, sending } from './sending';

export const sendButtons: Operation = {
	...sending('Message'),
	value: 'sendButtons',
	name: 'Send Buttons',
	action: 'Send message with buttons',
	description:
		'Only within 24 hours after the contact last wrote: send a text with up to three buttons to one contact',
	warning: WINDOW_WARNING,
	effect: 'send',
	fields: [phone, textWithChoices, buttonsMode, buttonsForm, buttonsJson],
	additionalFields: [footer, header, ...messageDetails],
	prepare: (values) => ofKind(values, { type: 'Message', content_type: 'Interactive' }),
	adviceByWords: windowAdvice,
};
