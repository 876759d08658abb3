import { UserError } from 'n8n-workflow';

import { isPrivateHost } from './hosts';
import { parsedUrl } from './parsedUrl';
import { shown } from './shown';

const EXAMPLE =
	'Enter only the address of the server, such as https://api.spoki.com, in the credential.';

/** The place of a scheme, such as `https://`, in front of an address that has none. */
export const SCHEME_MISSING = /^(?!https?:|[a-z][a-z0-9+.-]*:\/\/)\/*/i;

/** What is put in that place. */
export const SCHEME = 'https://';

/**
 * Checks the credential's base URL, so that the key never travels to an address nobody meant.
 *
 * An address without `https://` gets it.
 *
 * @returns the origin, such as `https://api.spoki.com`, without a trailing slash
 * @throws UserError when it is not an http or https origin without path, query and user
 */
export function originOf(baseUrl: unknown): string {
	const text = String(baseUrl ?? '').trim();
	const url = parsedUrl(text === '' ? text : text.replace(SCHEME_MISSING, SCHEME));
	if (url === undefined) {
		throw new UserError("The credential's 'Base URL' is not a web address", {
			description: EXAMPLE,
		});
	}
	if (url.protocol !== 'https:' && url.protocol !== 'http:') {
		throw new UserError("The credential's 'Base URL' must begin with https:// or http://", {
			description: EXAMPLE,
		});
	}
	if (url.username || url.password || url.pathname !== '/' || url.search || url.hash) {
		throw new UserError(
			"The credential's 'Base URL' holds more than the address of the server (a path, a query or a user)",
			{ description: EXAMPLE },
		);
	}
	if (url.protocol === 'http:' && !isPrivateHost(url.hostname)) {
		throw new UserError(
			"The credential's 'Base URL' begins with http://, which would send the API key unencrypted",
			{
				description:
					'Begin it with https://. Only an address of this machine or of a local network is taken with http://.',
			},
		);
	}
	return url.origin;
}

/** Spoki's ids are whole numbers; more than 19 digits no number of its database has. */
const ID = /^[1-9]\d{0,18}$/;

/** What else stands in a path: a phone number, and the text by which a start link names its automation. */
const NAME = /^[\w+-]+$/;

/** Whether a text is an id of Spoki's. */
export function isId(text: string): boolean {
	return ID.test(text);
}

/**
 * Fills the ids into a path pattern. Whatever went wrong before, nothing that is no id gets into an
 * address: it would lead to another record, or to another endpoint.
 *
 * @throws UserError for what is missing or is none
 */
export function fillPath(pattern: string, ids: Record<string, unknown> = {}): string {
	return pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
		const id = ids[name];
		const form = /Id$/.test(name) ? ID : NAME;
		if (typeof id === 'string' && form.test(id)) return encodeURIComponent(id);
		throw new UserError(`'${name}' is not an ID: ${shown(id)}`, {
			description: 'Nothing was sent. An ID is a whole number, as Spoki shows it.',
		});
	});
}
