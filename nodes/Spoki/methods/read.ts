import type { ILoadOptionsFunctions } from 'n8n-workflow';

import { SpokiClient } from '../transport/client';
import { pageOf, type Page } from '../transport/pagination';
import type { RequestRules, SpokiRequest } from '../transport/request';
import { remembered } from './memory';

/** A person looks at the screen: longer than this a drop-down must not take, in milliseconds. */
const PATIENCE_MILLISECONDS = 5_000;

const POLICY = {
	keepDocumentedLimits: true,
	maxWaitMilliseconds: PATIENCE_MILLISECONDS,
	overallMilliseconds: PATIENCE_MILLISECONDS,
};

/**
 * Reads one page for a drop-down: with one request, or none where it was read a moment ago.
 *
 * @throws NodeApiError after at most five seconds
 */
export async function readPage(
	context: ILoadOptionsFunctions,
	request: SpokiRequest,
	rules: RequestRules,
): Promise<Page> {
	const client = await SpokiClient.create(context);
	const name = `${client.keyHash} ${request.path} ${JSON.stringify(request.query)}`;
	// Sent once: the person can open the list again, which is quicker than our pauses.
	return remembered(name, async () =>
		pageOf(await client.send(request, { ...rules, repeatable: false }, POLICY)),
	);
}
