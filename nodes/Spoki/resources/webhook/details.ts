import type { Field } from '../../description/Operation';
import { numberedChoice, openChoice } from '../../fields/choice';
import { readReachableUrl } from '../../fields/reachableUrl';
import { WEBHOOK_EVENTS } from './events';

const FROM_OUTSIDE =
	'Spoki calls it from the Internet. Enter an address that begins with https:// and can be reached from outside, such as https://example.com/webhook/spoki. An n8n server shows its own where its setting WEBHOOK_URL holds it.';

/**
 * The event of a webhook.
 *
 * @param description what it means in this place
 */
export function event(description: string): Field {
	return openChoice(
		{
			displayName: 'Event',
			name: 'event',
			description: `${description}. An expression can give another one.`,
		},
		WEBHOOK_EVENTS,
		'message.inbound',
	);
}

/** Spoki was only seen to call https; a public test server is as good as any other. */
export const url: Field = {
	read: (value) => readReachableUrl(value, 'URL', FROM_OUTSIDE),
	property: {
		displayName: 'URL',
		name: 'url',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/webhook/spoki',
		description: 'The address that Spoki calls, beginning with https://',
	},
};

export const isActive: Field = {
	property: {
		displayName: 'Is Active',
		name: 'isActive',
		type: 'boolean',
		default: true,
		description: 'Whether Spoki calls the address when the event happens',
	},
};

export const version = numberedChoice(
	{
		displayName: 'Version',
		name: 'version',
		description: 'The form of the deliveries and of their signature',
	},
	[
		{
			name: 'Version 2',
			value: 2,
			description: 'Signed with the secret, with an ID and a time for each event',
		},
		{
			name: 'Version 1',
			value: 1,
			description: 'Deprecated by Spoki: how its signature is checked is not documented',
		},
	],
	2,
);
