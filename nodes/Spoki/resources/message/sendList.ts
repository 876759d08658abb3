import type { Operation } from '../../description/Operation';
import { footer, header, textWithChoices, windowAdvice, withinWindow } from './freeForm';
import { listTitle, sectionsForm, sectionsJson, sectionsMode } from './list';
import { messageDetails, ofKind, phone, sending } from './sending';

export const sendList: Operation = {
	...sending('Message'),
	value: 'sendList',
	name: 'Send List',
	action: 'Send a message with a list of choices',
	description: withinWindow(
		'Send a text with a button that opens a list of up to ten choices to one contact',
	),
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
