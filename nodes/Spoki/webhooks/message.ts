import type { IDataObject } from 'n8n-workflow';

import { simplifyContact } from '../resources/contact/simplify';
import { isRecord } from '../transport/answers';
import { errorMeaning } from './errorMeanings';
import type { MediaFile } from './media';
import { momentOf } from './moment';
import { eventPhone } from './phone';
import { statusOf } from './status';

/** What Spoki is known to send of a message; what else comes is new, and goes through as it is. */
const KNOWN = [
	...['uuid', 'direction', 'type', 'content_type', 'from_phone', 'to_phone', 'is_hidden'],
	...['send_status', 'sent_datetime', 'delivered_datetime', 'send_error_message', 'error_code'],
	...['error_url', 'preview', 'text', 'timestamp', 'timestamp_ms', 'created_datetime'],
	...['mediamessage_set', 'locationmessage', 'contactsmessage_set', 'contact', 'metadata'],
	...['payload', 'chat_uuid', 'chat_link', 'is_sent_from_ai', 'template', 'sender_id'],
	...['sender_ref'],
];

/** The events whose data is a message. */
const MESSAGE_EVENTS = ['message.inbound', 'message.outbound'];

export function isMessage(event: string, data: unknown): data is IDataObject {
	return MESSAGE_EVENTS.includes(event) && isRecord(data);
}

/** Whether a message came from the contact or went to it; Spoki's word decides, else the event. */
export function directionOf(event: string, { direction }: IDataObject): 'inbound' | 'outbound' {
	const word = String(direction ?? '').toLowerCase();
	if (word === 'inbound' || word === 'outbound') return word;
	return event === 'message.inbound' ? 'inbound' : 'outbound';
}

/** The number of the contact, whichever way the message went. */
export function phoneOfMessage(event: string, data: IDataObject): string | null {
	const { from_phone, to_phone, contact } = data;
	const own = directionOf(event, data) === 'inbound' ? from_phone : to_phone;
	return eventPhone(own) ?? eventPhone(isRecord(contact) ? contact.phone : undefined);
}

/** What workflows need of a message. */
export function simplifyMessage(event: string, data: IDataObject, media: MediaFile[]): IDataObject {
	const { contact, preview, error_code: errorCode } = data;
	const template = isRecord(preview) ? preview.body : preview;
	const unknown = Object.entries(data).filter(([key]) => !KNOWN.includes(key));
	const known = {
		phone: phoneOfMessage(event, data),
		text: data.text || template || null,
		contact: isRecord(contact) ? simplifyContact(contact) : null,
		direction: directionOf(event, data),
		contentType: data.content_type ?? null,
		buttonPayload: data.payload ?? null,
		media: media as unknown as IDataObject[],
		...withPlaces(data),
		messageId: data.uuid ?? null,
		status: directionOf(event, data) === 'inbound' ? null : statusOf(data),
		errorCode: errorCode ?? null,
		errorMeaning: errorMeaning(errorCode) ?? data.send_error_message ?? null,
		errorMessage: data.send_error_message ?? null,
		chatLink: data.chat_link ?? null,
		metadata: data.metadata ?? null,
		timestamp: momentOf(data.timestamp_ms, data.timestamp, data.created_datetime),
	};
	return { ...known, ...Object.fromEntries(unknown.filter(([key]) => !(key in known))) };
}

/** Only few messages hold a place or the cards of other people. */
function withPlaces({ locationmessage, contactsmessage_set }: IDataObject): IDataObject {
	return {
		...(locationmessage ? { location: locationmessage } : {}),
		...(Array.isArray(contactsmessage_set) && contactsmessage_set.length > 0
			? { contactCards: contactsmessage_set }
			: {}),
	};
}
