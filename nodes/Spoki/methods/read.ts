import type { ILoadOptionsFunctions } from 'n8n-workflow';

import { SpokiClient } from '../transport/client';
import { pageOf, type Page } from '../transport/pagination';
import type { RequestRules, SpokiRequest } from '../transport/request';
import { remembered } from './memory';

/** A person looks at the screen: longer than this a drop-down must not take, in milliseconds. */
export const PATIENCE_MILLISECONDS = 5_000;

/**
 * Reads something for the panel: with one request, or none where it was read a moment ago.
 *
 * @param deadline by `performance.now()`; by default five seconds from now
 * @throws NodeApiError at the deadline at the latest
 */
export async function readForPanel(
	context: ILoadOptionsFunctions,
	request: SpokiRequest,
	rules: RequestRules,
	deadline = performance.now() + PATIENCE_MILLISECONDS,
): Promise<unknown> {
	const client = await SpokiClient.create(context);
	const { path, ids, query } = request;
	const name = `${client.keyHash} ${JSON.stringify([path, ids, query])}`;
	const milliseconds = Math.max(0, deadline - performance.now());
	const policy = {
		keepDocumentedLimits: true,
		maxWaitMilliseconds: milliseconds,
		overallMilliseconds: milliseconds,
		answerMilliseconds: milliseconds,
		// The person can open the list again, which is quicker than our pauses.
		isSentOnce: true as const,
	};
	return remembered(name, () => client.send(request, rules, policy));
}

/** Likewise for one page of a collection. */
export async function readPage(...parameters: Parameters<typeof readForPanel>): Promise<Page> {
	return pageOf(await readForPanel(...parameters));
}
