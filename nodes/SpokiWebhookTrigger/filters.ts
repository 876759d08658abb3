import type { IDataObject } from 'n8n-workflow';

import { isRecord } from '../Spoki/transport/answers';
import type { Envelope } from '../Spoki/webhooks/envelope';
import { isMessage, phoneOfMessage } from '../Spoki/webhooks/message';
import { statusOf } from '../Spoki/webhooks/status';
import { phoneOfEvent } from './item/otherEvent';
import type { Settings } from './settings';

/** The number of the contact that an event is about, null where none can be read. */
export function phoneIn({ event, data }: Envelope): string | null {
	return isMessage(event, data) ? phoneOfMessage(event, data) : phoneOfEvent(event, data);
}

/**
 * Tells whether an event starts the workflow. An event that a filter cannot judge starts it: people
 * see one too many, but not a lost one.
 */
export function isWanted(envelope: Envelope, settings: Settings): boolean {
	const { event, data } = envelope;
	const { statuses, contentTypes, direction, phones } = settings.filters;
	const fields: IDataObject = isRecord(data) ? data : {};
	const phone = phoneIn(envelope);
	return (
		(event !== 'message.outbound' || statuses.includes(statusOf(fields))) &&
		isOneOf(contentTypes, fields.content_type) &&
		isOneOf(direction === undefined ? [] : [direction], fields.direction) &&
		isOneOf(phones, phone)
	);
}

/** Nothing to choose from means that everything is wanted. */
function isOneOf(wanted: string[], given: unknown): boolean {
	if (wanted.length === 0 || given === null || given === undefined || given === '') return true;
	const word = String(given).toLowerCase();
	return wanted.some((one) => one.toLowerCase() === word);
}
