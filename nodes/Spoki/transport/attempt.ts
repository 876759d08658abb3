import type {
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
	ILoadOptionsFunctions,
	IPollFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';

import { readBody, type Body } from './body';
import { noAnswer, timedOut, type NoAnswer } from './connection';
import type { SpokiRequest } from './request';

/** Everything that may talk to Spoki: the node while it runs, its drop-downs, the triggers, and an answer that comes in. */
export type SpokiContext =
	| IExecuteFunctions
	| IHookFunctions
	| ILoadOptionsFunctions
	| IPollFunctions
	| IWebhookFunctions;

/** The type name of the credential, as `credentials/SpokiApi.credentials.ts` declares it. */
export const CREDENTIAL_TYPE = 'spokiApi';

export interface Answer extends Body {
	status: number;
	/** By lower-case name. */
	headers: Record<string, unknown>;
}

/** What ends everything when the workflow is stopped, where the context knows of that. */
export function stopSignalOf(context: SpokiContext): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
}

/** How options become a request: through one of n8n's helpers. */
type Send = (
	context: SpokiContext,
	options: IHttpRequestOptions,
	signal: AbortSignal,
) => Promise<IN8nHttpFullResponse>;

/**
 * n8n's helper writes the key into the options. Where the context knows of Stop, it asks that for its
 * signal, whatever the options say: so it is asked of a context that knows of the time as well.
 */
export const withCredential: Send = (context, options, signal) => {
	const timed: SpokiContext =
		'getExecutionCancelSignal' in context
			? Object.create(context, { getExecutionCancelSignal: { value: () => signal } })
			: context;
	return context.helpers.httpRequestWithAuthentication.call(timed, CREDENTIAL_TYPE, options);
};

/** For requests that must not carry the key. */
export const withoutCredential: Send = (context, options) => context.helpers.httpRequest(options);

/**
 * Sends a request to Spoki's API exactly once, and nothing else does. Statuses are not judged here and
 * redirects are not followed: n8n would repeat a 401 and carry the key along to wherever a redirect
 * points.
 *
 * @param timeoutMilliseconds for the whole answer: n8n's own time-out begins anew with each byte
 */
export async function attempt(
	context: SpokiContext,
	send: Send,
	url: string,
	{ method, query, body }: SpokiRequest,
	timeoutMilliseconds: number,
): Promise<Answer | NoAnswer> {
	const time = AbortSignal.timeout(timeoutMilliseconds);
	const stop = stopSignalOf(context);
	const signal = stop === undefined ? time : AbortSignal.any([stop, time]);
	// Built anew each time, because the helper writes the key into what it is given.
	const options: IHttpRequestOptions = {
		method,
		url,
		qs: { ...query },
		arrayFormat: 'repeat',
		body,
		json: true,
		// As text: n8n would give what it cannot read without saying so.
		encoding: 'text',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: timeoutMilliseconds,
		abortSignal: signal,
	};
	try {
		const response = await send(context, options, signal);
		const headers = response.headers ?? {};
		return {
			status: response.statusCode,
			headers,
			...readBody(response.body, headers['content-type']),
		};
	} catch (error) {
		return time.aborted && !stop?.aborted
			? timedOut(timeoutMilliseconds)
			: noAnswer(error, timeoutMilliseconds);
	}
}
