import { UserError } from 'n8n-workflow';

import type { ItemValues, Operation, Read } from '../../description/Operation';
import { withinLimit } from '../../fields/limitedText';
import { windowAdvice } from './freeForm';
import { messageDetails, ofKind, phone, sending } from './sending';
import { language, templateId, withTemplate } from './sendTemplate';
import { templateValues } from './template/values';
import { formFields } from './wait/form';
import { approvalLabels, buttonsOf, choices } from './wait/labels';
import { waitLimit, waitMilliseconds } from './wait/limit';
import { forTemplate, waitingForReply } from './wait/options';
import { answerBy, question, responseType, SEND_AS, sendAs } from './wait/way';

/** WhatsApp's limit for a text above buttons. */
const MAX_TEXT_WITH_BUTTONS = 1_024;

/** What the address of the page takes the place of. */
export const LINK_PLACEHOLDER = '%%REPLY_LINK%%';

/** @throws UserError for what does not go together */
function check({ local }: ItemValues): void {
	waitMilliseconds(local);
	buttonsOf(local);
	if (local.answerBy === 'chat' && local.responseType === 'customForm') {
		throw new UserError("A 'Custom Form' is not answered in the chat", {
			description: "Choose 'Link' in 'Answer By', or another 'Response Type'.",
		});
	}
	if (
		local.answerBy === 'chat' &&
		local[SEND_AS] === 'template' &&
		local.responseType === 'choice'
	) {
		throw new UserError("A template has buttons of its own, so 'Choice' does not go with it", {
			description: "Choose 'Free Text' as 'Response Type': it also takes the tap on a button.",
		});
	}
}

/** Makes the message: with buttons, with a link, or of a template. */
async function asMessage(values: ItemValues, read: Read): Promise<ItemValues> {
	const { local, body } = values;
	const isLink = local.answerBy === 'link';
	if (local[SEND_AS] === 'template') {
		const complete = await withTemplate(values, read);
		if (isLink && !JSON.stringify(complete.body).includes(LINK_PLACEHOLDER)) {
			throw new UserError(`No value of the template holds ${LINK_PLACEHOLDER}`, {
				description: `Write ${LINK_PLACEHOLDER} into one of 'Template Values': the link takes its place.`,
			});
		}
		return complete;
	}
	const text = String(body.text);
	if (isLink) {
		const linked = text.includes(LINK_PLACEHOLDER) ? text : `${text}\n\n${LINK_PLACEHOLDER}`;
		return ofKind(
			{ ...values, body: { ...body, text: linked } },
			{ type: 'Message', content_type: 'Text' },
		);
	}
	const buttons = buttonsOf(local);
	if (buttons.length === 0) return ofKind(values, { type: 'Message', content_type: 'Text' });
	withinLimit(text, "'Message'", MAX_TEXT_WITH_BUTTONS);
	return ofKind(
		{ ...values, body: { ...body, buttons } },
		{ type: 'Message', content_type: 'Interactive' },
	);
}

/**
 * Sends a question as `sendText`, `sendButtons` and `sendTemplate` do, and waits for the answer. In
 * the chat that is the contact's next `message.inbound` of a webhook, which the node keeps while it
 * waits; a tap brings the button's `payload` (documented). Whether it names the question is not
 * documented, so each question marks its payloads. The limit is documented, for templates another
 * one. What those three are refused for is refused here (assumed).
 */
export const sendAndWait: Operation = {
	...sending('Message'),
	value: 'sendAndWait',
	name: 'Send and Wait for Reply',
	action: 'Send message and wait for reply',
	description: 'Ask one contact something: the workflow goes on once the contact has answered',
	warning: 'The contact gets the message right away.',
	effect: 'send',
	waits: true,
	countedBy: {
		parameter: SEND_AS,
		kinds: { message: sending('Message'), template: sending('Template') },
	},
	fields: [
		phone,
		sendAs,
		question,
		forTemplate(templateId),
		forTemplate(templateValues),
		answerBy,
		responseType,
		...approvalLabels,
		choices,
		formFields,
		...waitLimit,
	],
	additionalFields: [forTemplate(language), ...messageDetails],
	options: waitingForReply,
	check,
	prepare: asMessage,
	adviceByWords: windowAdvice,
};
