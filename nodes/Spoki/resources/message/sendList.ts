import type { Operation } from '../../description/Operation';
import { footer, header, textWithChoices, WINDOW_WARNING, windowAdvice } from './freeForm';
import { listTitle, sectionsForm, sectionsJson, sectionsMode } from './list';
import { messageDetails, ofKind, phone, sending } from './sending';

/**
 * Sends a free message with a list: `type` Message, `content_type` List, and a `list` of a title
 * and sections with rows (documented). The answer names the message as `answer.ts` tells; a choice
 * comes back as the `payload` of a webhook. The limit is documented for free messages, whatever
 * their content (assumed). Outside of WhatsApp's 24 hours it is refused, at once or later by
 * webhook (assumed).
 */
export const sendList: Operation = {
	...sending('Message'),
	value: 'sendList',
	name: 'Send List',
	action: 'Send message with list',
	description:
		'Only within 24 hours after the contact last wrote: send a text with a list of choices to one contact',
	warning: WINDOW_WARNING,
	effect: 'send',
	fields: [phone, textWithChoices, listTitle, sectionsMode, sectionsForm, sectionsJson],
	additionalFields: [footer, header, ...messageDetails],
	prepare: (values) => {
		const { listTitle: title, sections, sectionsJson: given } = values.local;
		const body = { ...values.body, list: { title, sections: sections ?? given } };
		return ofKind({ ...values, body }, { type: 'Message', content_type: 'List' });
	},
	adviceByWords: windowAdvice,
};
