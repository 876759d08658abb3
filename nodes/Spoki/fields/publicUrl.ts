import { UserError } from 'n8n-workflow';

import type { Field } from '../description/Operation';

/** Names and addresses that lead nowhere from outside: this machine, a local network. */
const NOT_PUBLIC = [
	/^[^.]+$/,
	/\.(internal|lan|local|localhost)$/,
	/^(0|10|127)\./,
	/^169\.254\./,
	/^172\.(1[6-9]|2\d|3[01])\./,
	/^192\.168\./,
	/^\[(::|f[cd]|fe[89ab])/,
];

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
 * Such an address as text.
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
	const host = url.hostname.replace(/\.$/, '');
	if (NOT_PUBLIC.some((form) => form.test(host))) refuse(label, 'leads to a local network', text);
	return text;
}

function parsed(text: string): URL | undefined {
	try {
		return /\s/.test(text) ? undefined : new URL(text);
	} catch {
		return undefined;
	}
}

function refuse(label: string, what: string, given: string): never {
	throw new UserError(`'${label}' ${what}: ${given}`, {
		description:
			'Enter an address that anyone can open in a browser without signing in, such as https://example.com/photo.jpg, with %20 for a space.',
	});
}
