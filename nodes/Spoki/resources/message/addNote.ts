import type { Operation } from '../../description/Operation';
import { channelId } from '../../fields/typedId';
import { contactByPhone } from '../contact/phoneLocator';
import { ofKind, sending } from './sending';
import { textField } from './text';

const phone = contactByPhone({
	name: 'phone',
	required: true,
	description: 'The contact whose chat gets the note',
});

const text = textField({
	placeholder: 'e.g. Asked for a call back',
	description: 'What the note says. The contact never sees it.',
});

/**
 * Writes a note into a contact's chat, which never leaves Spoki. The call is that of messages with
 * `type` Note: it is not among the documented messages, but was made (observed). The answer is
 * `{uuid}` (observed). The limit is documented, as a client quotes it. WhatsApp's 24 hours do not
 * matter (observed); what is refused is not known.
 */
export const addNote: Operation = {
	...sending('Note'),
	value: 'addNote',
	name: 'Add Note',
	action: 'Add note to chat',
	description:
		'Write an internal note into the chat with one contact: operators see it, the contact does not',
	effect: 'write',
	fields: [phone, text],
	additionalFields: [channelId('The WhatsApp channel of the chat, where the account has several')],
	prepare: (values) => ofKind(values, { type: 'Note', content_type: 'Text' }),
};
