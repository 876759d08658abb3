import { UserError } from 'n8n-workflow';

import type { Field } from '../../../description/Operation';
import { limitedText } from '../../../fields/limitedText';
import { textOf } from '../../../fields/text';
import { parsedUrl } from '../../../transport/parsedUrl';
import { shown } from '../../../transport/shown';
import { SEND_AS } from './way';

const LABEL = 'Replies by Trigger';

/** Where the replies of many contacts come through one webhook of Spoki's. */
const triggerUrl: Field = {
	local: true,
	shownWhen: { answerBy: ['chat'] },
	read: (value) => {
		const address = textOf(value, `'${LABEL}'`).trim();
		if (parsedUrl(address) !== undefined) return address;
		throw new UserError(`'${LABEL}' is not a web address: ${shown(address)}`, {
			description: 'Copy the production URL from the panel of the Spoki Webhook Trigger.',
		});
	},
	property: {
		displayName: LABEL,
		name: 'triggerUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://n8n.example.com/webhook/…',
		description:
			"For many contacts at once: production URL of a Spoki Webhook Trigger for 'Message Received'",
	},
};

/** What the page of a link says once it was answered. */
const thanks: Field = {
	...limitedText(
		{
			displayName: 'Thank-You Text',
			name: 'thanks',
			placeholder: 'e.g. Grazie, ti ricontattiamo oggi',
			description: 'What the page says once it was answered',
		},
		1_000,
	),
	local: true,
	shownWhen: { answerBy: ['link'] },
};

const timedOutOutput: Field = {
	local: true,
	property: {
		displayName: 'Timed Out Output',
		name: 'timedOutOutput',
		type: 'boolean',
		default: false,
		description:
			'Whether an item without an answer comes out of a second output. Needs n8n 2.39 or newer.',
	},
};

/** How the node behaves while it waits. */
export const waitingForReply: Field[] = [triggerUrl, thanks, timedOutOutput];

/** Only a template has a language of its own. */
export function forTemplate(field: Field): Field {
	return { ...field, shownWhen: { [SEND_AS]: ['template'] } };
}
