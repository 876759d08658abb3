import type { IDataObject } from 'n8n-workflow';

import type { Envelope } from '../../Spoki/webhooks/envelope';
import { mediaOf, type MediaFile } from '../../Spoki/webhooks/media';
import { isMessage, simplifyMessage } from '../../Spoki/webhooks/message';
import { simplifyEvent } from './otherEvent';

/** The files that an event brings. */
export function filesOf({ event, data }: Envelope): MediaFile[] {
	return isMessage(event, data) ? mediaOf(data) : [];
}

/**
 * An event as the json of an item.
 *
 * @param files those of the event, with what became of their download
 */
export function jsonOf(
	{ event, givenId, whole, data }: Envelope,
	receivedAt: Date,
	files: MediaFile[],
	isSimplified: boolean,
): IDataObject {
	const first = { event, eventId: givenId ?? null, receivedAt: receivedAt.toISOString() };
	const isTold = files.some(({ binaryField, downloadError }) => binaryField ?? downloadError);
	if (!isSimplified) return { ...first, ...whole, ...(isTold ? { media: files as object[] } : {}) };
	const fields = isMessage(event, data)
		? simplifyMessage(event, data, files)
		: simplifyEvent(event, data);
	// The event's own three cannot be taken for something of the message.
	return { ...first, ...fields, ...first };
}
