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
		read: (value) => {
			const text = String(value).trim();
			const url = parsed(text);
			if (url === undefined) {
				refuse(property.displayName, 'is not a web address', text);
			}
			if (url.protocol !== 'https:') {
				refuse(property.displayName, 'does not begin with https://', text);
			}
			if (url.username || url.password) {
				refuse(property.displayName, 'holds a user name or a password', url.hostname);
			}
			const host = url.hostname.replace(/\.$/, '');
			if (NOT_PUBLIC.some((form) => form.test(host))) {
				refuse(property.displayName, 'leads to a local network', text);
			}
			return text;
		},
	};
}

function parsed(text: string): URL | undefined {
	try {
		return /\s/.test(text) ? undefined : new URL(text);
	} catch {
		return undefined;
	}
}

function refuse(displayName: string, what: string, given: string): never {
	throw new UserError(`'${displayName}' ${what}: ${given}`, {
		description:
			'Enter an address that anyone can open in a browser without signing in, such as https://example.com/photo.jpg, with %20 for a space.',
	});
}
