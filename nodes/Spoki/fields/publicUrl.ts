import { UserError } from 'n8n-workflow';

import type { Field } from '../description/Operation';
import { isPrivateHost } from '../transport/hosts';
import { oneLine, shortened, shown } from '../transport/shown';
import { shareLinkIn } from './shareLinks';

/** An & as the source of a web page holds it, once or several times over. */
const AMPERSAND = /&(?:(?:amp|#38|#x26);)+/i;

/** Whatever cannot stand in an address as it is. */
const UNENCODED = /[^\w\-.~:/?#[\]@!$&'()*+,;=%]/;

const ANYONE_CAN_OPEN =
	'Enter an address that anyone can open in a browser without signing in, such as https://example.com/photo.jpg, with %20 for a space.';

const FILE_ITSELF =
	'Open the file there, choose to download it, and give an address under which anyone gets the file itself.';

/** The address of a file that Spoki itself fetches: https, and reachable from the Internet. */
export function publicUrl(
	property: Pick<
		Field['property'],
		'description' | 'displayName' | 'name' | 'placeholder' | 'required'
	>,
): Field {
	return {
		property: { ...property, type: 'string', default: '' },
		read: (value) => readPublicUrl(value, property.displayName),
	};
}

/**
 * Such an address as text: as it was given, or percent-encoded where it holds letters that no address
 * may hold.
 *
 * @param label of the field that it was entered in
 * @throws UserError that names the field and what is wrong with the address
 */
export function readPublicUrl(value: unknown, label: string): string {
	const text = String(value).trim();
	const url = parsed(text);
	if (url === undefined) refuse(label, 'is not a web address', text);
	if (url.protocol !== 'https:') refuse(label, 'does not begin with https://', text);
	if (url.username || url.password) {
		refuse(label, 'holds a user name or a password', url.hostname);
	}
	if (isPrivateHost(url.hostname)) refuse(label, 'leads to a local network', text);
	if (AMPERSAND.test(text)) {
		const plain = text.replace(new RegExp(AMPERSAND, 'gi'), '&');
		refuse(label, 'was copied from the source of a web page', text, instead(plain));
	}
	const link = shareLinkIn(url);
	if (link !== undefined) {
		const what = `is a page of ${link.service} that shows a file, not the file itself`;
		refuse(label, what, text, link.direct === undefined ? FILE_ITSELF : instead(link.direct));
	}
	return UNENCODED.test(text) ? url.href : text;
}

function instead(address: string): string {
	return `Give this address instead: ${shortened(oneLine(address), 300)}`;
}

function parsed(text: string): URL | undefined {
	try {
		return /[\s\p{Cf}]/u.test(text) ? undefined : new URL(text);
	} catch {
		return undefined;
	}
}

function refuse(label: string, what: string, given: string, wayOut = ANYONE_CAN_OPEN): never {
	throw new UserError(`'${label}' ${what}: ${shown(given)}`, { description: wayOut });
}
