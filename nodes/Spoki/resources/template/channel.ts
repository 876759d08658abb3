import type { Field } from '../../description/Operation';
import { numberOf } from '../../fields/locators';

/** One of the account's WhatsApp channels, where it has several. */
export function channelId(description: string): Field {
	return {
		read: (value) => numberOf(value, 'Channel ID'),
		property: {
			displayName: 'Channel ID',
			name: 'channelId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 12',
			description,
		},
	};
}
