import type { Operation } from '../../description/Operation';
import { text, WINDOW_WARNING, windowAdvice } from './freeForm';
import { messageDetails, ofKind, phone, sending } from './sending';

/**
 * Sends a free text: `type` Message, `content_type` Text (documented; one client writes `type`
 * Text, which is not sent). The answer names the message as `answer.ts` tells, and proves no
 * delivery. The limit is documented. WhatsApp takes it only within 24 hours after the contact last
 * wrote (documented): otherwise it is refused, at once or later by webhook (assumed).
 */
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
