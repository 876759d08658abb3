import type { IDataObject } from 'n8n-workflow';

import type { ItemValues, Operation } from '../../description/Operation';
import { metadata } from '../../fields/metadata';
import { channelId } from '../../fields/typedId';
import { contactByPhone } from '../contact/phoneLocator';
import { messageRecords } from './answer';

/** Spoki's limits per minute by the type of a message (documented). */
const LIMITS = { Template: 60, Message: 120, Note: 240 } as const;

/** What all kinds of messages have in common: one endpoint, with a limit for each type. */
export function sending(
	type: keyof typeof LIMITS,
): Pick<
	Operation,
	'asRecords' | 'limitType' | 'method' | 'path' | 'repeatable' | 'requestsPerMinute' | 'returns'
> {
	return {
		repeatable: false,
		requestsPerMinute: LIMITS[type],
		limitType: type,
		method: 'POST',
		path: '/api/1/messages/send/',
		returns: 'record',
		asRecords: messageRecords,
	};
}

/** Adds the keys that tell Spoki what kind of message it is. */
export function ofKind(values: ItemValues, kind: IDataObject): ItemValues {
	return { ...values, body: { ...kind, ...values.body } };
}

/** Whom a message goes to. */
export const phone = contactByPhone({
	name: 'phone',
	required: true,
	description: 'The contact that the message is for',
});

/** What every message to a contact can have besides its content. */
export const messageDetails = [
	channelId('The WhatsApp channel that sends the message, where the account has several'),
	metadata(
		'Data of your own that Spoki keeps with the message, as an object: its webhooks bring it along',
	),
];
