import type { Operation } from '../../description/Operation';
import { buttonsForm, buttonsJson, buttonsMode } from './buttons';
import { footer, header, textWithChoices, WINDOW_WARNING, windowAdvice } from './freeForm';
import { messageDetails, ofKind, phone, sending } from './sending';

/**
 * Sends a free message with quick replies: `type` Message, `content_type` Interactive, and for
 * each button `button_type`, `text`, `order` and `payload` (documented). The answer names the
 * message as `answer.ts` tells; a tap comes back as the `payload` of a webhook. The limit is
 * documented for free messages, whatever their content (assumed). Outside of WhatsApp's 24 hours
 * it is refused, at once or later by webhook (assumed).
 */
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
