import { UserError } from 'n8n-workflow';

const EXAMPLE =
	'Enter only the address of the server, such as https://api.spoki.com, in the credential.';

/**
 * Checks the credential's base URL, so that the key never travels to an address nobody meant.
 *
 * @returns the origin, such as `https://api.spoki.com`, without a trailing slash
 * @throws UserError when it is not an http or https origin without path, query and user
 */
export function originOf(baseUrl: unknown): string {
	const url = parsed(String(baseUrl ?? '').trim());
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
	return url.origin;
}

function parsed(text: string): URL | undefined {
	try {
		return new URL(text);
	} catch {
		return undefined;
	}
}

/** Whether an id is exactly one segment of a path: nothing in it can lead anywhere else. */
export function isSegment(id: string): boolean {
	return id !== '' && !/^\.{1,2}$/.test(id) && !/[/\\]/.test(id) && !hasControlCharacter(id);
}

function hasControlCharacter(text: string): boolean {
	return Array.from(text).some((character) => character < ' ' || character === '\u007f');
}

/**
 * Fills the ids into a path pattern, each as exactly one encoded segment.
 *
 * @throws UserError for an id that is missing or would change the path: empty, `.`, `..`, a slash, a control character
 */
export function fillPath(pattern: string, ids: Record<string, string> = {}): string {
	return pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
		const id = ids[name] ?? '';
		if (isSegment(id)) return encodeURIComponent(id);
		throw new UserError(`'${name}' is not an ID: ${JSON.stringify(id)}`, {
			description: 'Enter the ID as Spoki shows it.',
		});
	});
}
