import { UserError } from 'n8n-workflow';

import { isPrivateHost } from '../transport/hosts';
import { parsedUrl } from '../transport/parsedUrl';
import { oneLine, shortened, shown } from '../transport/shown';

/** An & as the source of a web page holds it, once or several times over. */
const AMPERSAND = /&(?:(?:amp|#38|#x26);)+/i;

/** Whatever cannot stand in an address as it is. */
const UNENCODED = /[^\w\-.~:/?#[\]@!$&'()*+,;=%]/;

/**
 * An address that Spoki itself calls: https, and reachable from the Internet. As it was given, or
 * percent-encoded where it holds letters that no address may hold.
 *
 * @param label of the field that it was entered in
 * @param wayOut what to enter instead of one that Spoki cannot call
 * @throws UserError that names the field and what is wrong with the address
 */
export function readReachableUrl(value: unknown, label: string, wayOut: string): string {
	const text = String(value).trim();
	const url = /[\s\p{Cf}]/u.test(text) ? undefined : parsedUrl(text);
	if (url === undefined) throw refusedUrl(label, 'is not a web address', text, wayOut);
	if (url.protocol !== 'https:')
		throw refusedUrl(label, 'does not begin with https://', text, wayOut);
	if (url.username || url.password)
		throw refusedUrl(label, 'holds a user name or a password', url.hostname, wayOut);
	if (isPrivateHost(url.hostname))
		throw refusedUrl(label, 'leads to a local network', text, wayOut);
	if (AMPERSAND.test(text)) {
		const plain = text.replace(new RegExp(AMPERSAND, 'gi'), '&');
		throw refusedUrl(label, 'was copied from the source of a web page', text, instead(plain));
	}
	return UNENCODED.test(text) ? url.href : text;
}

/** The way out where it is known which address is meant. */
export function instead(address: string): string {
	return `Give this address instead: ${shortened(oneLine(address), 300)}`;
}

export function refusedUrl(label: string, what: string, given: string, wayOut: string): UserError {
	return new UserError(`'${label}' ${what}: ${shown(given)}`, { description: wayOut });
}
