import type { Operation } from '../../description/Operation';
import { text, windowAdvice, withinWindow } from './freeForm';
import { messageDetails, ofKind, phone, sending } from './sending';

export const sendText: Operation = {
	...sending('Message'),
	value: 'sendText',
	name: 'Send Text',
	action: 'Send a text message',
	description: withinWindow('Send a text of your own to one contact'),
	effect: 'send',
	fields: [phone, text],
	additionalFields: messageDetails,
	prepare: (values) => ofKind(values, { type: 'Message', content_type: 'Text' }),
	adviceByWords: windowAdvice,
};
