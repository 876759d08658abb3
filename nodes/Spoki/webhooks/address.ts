import { UserError } from 'n8n-workflow';

import { isPrivateHost } from '../transport/hosts';
import { parsedUrl } from '../transport/parsedUrl';
import { shown } from '../transport/shown';

/**
 * @param address at which n8n takes in the events of a node
 * @param baseUrl of the credential: a Spoki in the own network reaches what is in the own network
 * @throws UserError where the real Spoki cannot reach it
 */
export function ensureReachable(address: string, baseUrl: unknown): void {
	const url = parsedUrl(address);
	const spoki = parsedUrl(String(baseUrl ?? ''));
	const isLocal = spoki !== undefined && isPrivateHost(spoki.hostname);
	if (isLocal || (url?.protocol === 'https:' && !isPrivateHost(url.hostname))) return;
	throw new UserError(`Spoki cannot reach this n8n at ${shown(address)}`, {
		description:
			'Spoki delivers only to a public address that begins with https://. Whoever runs n8n sets it as WEBHOOK_URL; then switch the workflow off and on again.',
	});
}

/** Whether two addresses are the same, however they are written. */
export function isSameAddress(one: unknown, other: unknown): boolean {
	const [left, right] = [one, other].map((value) => parsedUrl(String(value ?? ''))?.href);
	return left !== undefined && right !== undefined && bare(left) === bare(right);
}

function bare(address: string): string {
	return address.replace(/\/$/, '');
}
