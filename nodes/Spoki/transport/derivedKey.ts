import { createHmac } from 'node:crypto';

import { CREDENTIAL_TYPE, type SpokiContext } from './attempt';
import { cleanKey } from './secrets';

/**
 * A key for one purpose, made of the account's API key, which nobody reads from it: whatever has the
 * same credential has the same key.
 */
export async function derivedKey(context: SpokiContext, purpose: string): Promise<string> {
	const { apiKey } = await context.getCredentials(CREDENTIAL_TYPE);
	return createHmac('sha256', cleanKey(apiKey)).update(purpose).digest('hex');
}
