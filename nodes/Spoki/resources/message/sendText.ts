import type { Operation } from '../../description/Operation';
import { text, WINDOW_WARNING, windowAdvice } from './freeForm';
import { messageDetails, ofKind, phone, sending } from './sending';

export const sendText: Operation = {
	...sending('Message'),
	value: 'sendText',
	name: 'Send Text',
	action: 'Send text message',
	description:
		'Only within 24 hours after the contact last wrote: send a text of your own to one contact',
	warning: WINDOW_WARNING,
	effect: 'send',
	fields: [phone, text],
	additionalFields: messageDetails,
	prepare: (values) => ofKind(values, { type: 'Message', content_type: 'Text' }),
	adviceByWords: windowAdvice,
};
