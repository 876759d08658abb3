import type { Operation } from '../../description/Operation';
import { buttonsForm, buttonsJson, buttonsMode } from './buttons';
import { footer, header, textWithChoices, windowAdvice, withinWindow } from './freeForm';
import { messageDetails, ofKind, phone, sending } from './sending';

export const sendButtons: Operation = {
	...sending('Message'),
	value: 'sendButtons',
	name: 'Send Buttons',
	action: 'Send a message with buttons',
	description: withinWindow('Send a text with up to three buttons to tap to one contact'),
	effect: 'send',
	fields: [phone, textWithChoices, buttonsMode, buttonsForm, buttonsJson],
	additionalFields: [footer, header, ...messageDetails],
	prepare: (values) => ofKind(values, { type: 'Message', content_type: 'Interactive' }),
	adviceByWords: windowAdvice,
};
