import type { Field } from '../description/Operation';
import { numberOf, recordReference } from './locators';

/** An ID of something that the node has no list of: typed, and sent as the whole number that it is. */
export function typedId(
	property: Pick<Field['property'], 'description' | 'displayName' | 'hint' | 'name'>,
): Field {
	return {
		read: (value) => numberOf(value, property.displayName),
		property: { ...property, type: 'string', default: '', placeholder: 'e.g. 12' },
	};
}

/** One of the account's WhatsApp channels, where it has several. */
export function channelId(description: string): Field {
	return recordReference(
		{ value: 'channel', name: 'Channel' },
		{ displayName: 'Channel', name: 'channelId', description },
	);
}
