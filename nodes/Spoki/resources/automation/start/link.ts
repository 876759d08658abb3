import { UserError } from 'n8n-workflow';

import type { Field } from '../../../description/Operation';
import { isSpokiHost } from '../../../transport/hosts';
import { parsedUrl } from '../../../transport/parsedUrl';

/** The part that names the automation, of the link for one contact or for many. */
const START_PATH = /^\/wh\/ap\/([\w-]+)\/?(bulk\/?)?$/;

/**
 * The ID in a start link. Nothing else of the link is used: it is asked of the credential's own server.
 *
 * @returns undefined for anything but a start link
 */
export function uuidIn(link: unknown): string | undefined {
	const url = parsedUrl(String(link).trim());
	if (url === undefined || !isSpokiHost(url.hostname)) return undefined;
	return START_PATH.exec(url.pathname)?.[1];
}

/** @throws UserError for anything else; it does not repeat what was given, which may be the secret */
function readLink(value: unknown): string {
	const uuid = uuidIn(value);
	if (uuid !== undefined) return uuid;
	throw new UserError("'Start Link' is not the start link of an automation", {
		description:
			'Copy the whole link from the automation in Spoki. It looks like https://api.spoki.com/wh/ap/0f8e…/.',
	});
}

const BY_LINK = { startBy: ['link'] };

/** The link that Spoki shows for an automation; read into its ID. */
export const startLink: Field = {
	local: true,
	shownWhen: BY_LINK,
	read: readLink,
	property: {
		displayName: 'Start Link',
		name: 'startLink',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. https://api.spoki.com/wh/ap/0f8e…/',
		description: 'The address that Spoki shows for the automation when it is started by API',
	},
};

/** The secret that Spoki shows beside the link. */
export const startSecret: Field = {
	key: 'secret',
	secret: true,
	shownWhen: BY_LINK,
	trimmed: true,
	property: {
		displayName: 'Secret',
		name: 'startSecret',
		type: 'string',
		typeOptions: { password: true },
		required: true,
		default: '',
		description: 'The secret that Spoki shows beside the link',
	},
};
