import type { IDataObject } from 'n8n-workflow';

import { simplifyContact } from '../../Spoki/resources/contact/simplify';
import { isRecord } from '../../Spoki/transport/answers';
import { eventPhone } from '../../Spoki/webhooks/phone';

/** The contact that an event is about: beside other things, or the event's data itself. */
function contactIn(event: string, data: unknown): IDataObject | undefined {
	if (!isRecord(data)) return undefined;
	if (isRecord(data.contact)) return data.contact;
	return /^contact\./.test(event) ? data : undefined;
}

/** Under whichever name Spoki gives the number of the contact. */
export function phoneOfEvent(event: string, data: unknown): string | null {
	const given = isRecord(data) ? data : {};
	const { phone, contact_phone } = { ...given, ...contactIn(event, data) };
	return eventPhone(phone ?? contact_phone);
}

/**
 * An event of which nobody has recorded an example: its data goes through as it is, and what most
 * workflows need stands beside it where it can be found.
 */
export function simplifyEvent(event: string, data: unknown): IDataObject {
	const contact = contactIn(event, data);
	const chatLink = (isRecord(data) ? data.chat_link : undefined) ?? contact?.chat_link;
	return {
		phone: phoneOfEvent(event, data),
		contact: contact === undefined ? null : simplifyContact(contact),
		chatLink: chatLink ?? null,
		data: (data ?? null) as IDataObject,
	};
}
