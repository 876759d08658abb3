import type {
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
	ILoadOptionsFunctions,
	IPollFunctions,
} from 'n8n-workflow';

import { count } from './count';
import type { SpokiRequest } from './request';

/** Everything that may talk to Spoki: the node while it runs, its drop-downs, the trigger. */
export type SpokiContext = IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions;

/** The type name of the credential, as `credentials/SpokiApi.credentials.ts` declares it. */
export const CREDENTIAL_TYPE = 'spokiApi';

/** How long Spoki may take for one answer. */
export const TIMEOUT_MILLISECONDS = 30_000;

export interface Answer {
	status: number;
	/** By lower-case name. */
	headers: Record<string, unknown>;
	body: unknown;
}

/** No answer: `neverArrived` when the request cannot have reached Spoki, `cause` for the reader. */
export interface NoAnswer {
	neverArrived: boolean;
	cause: string;
}

/** Why a connection was never made, by system code, in words for the reader. */
const NEVER_ARRIVED: Record<string, string> = {
	EAI_AGAIN: 'the name of the server could not be looked up',
	ECONNREFUSED: 'nothing answers at the address',
	EHOSTUNREACH: 'there is no way to the server',
	ENETUNREACH: 'there is no way to the server',
	ENOTFOUND: 'there is no server of that name',
	CERT_HAS_EXPIRED: "the server's certificate has expired",
	DEPTH_ZERO_SELF_SIGNED_CERT: "the server's certificate is not trusted",
	SELF_SIGNED_CERT_IN_CHAIN: "the server's certificate is not trusted",
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the server's certificate is not trusted",
};

/** How n8n's helper reports that no answer came in time. */
const TIMED_OUT = ['ECONNABORTED', 'ETIMEDOUT'];

const BROKEN: Record<string, string> = {
	ECONNRESET: 'the connection broke',
	EPIPE: 'the connection broke',
};

/** What ends everything when the workflow is stopped, where the context knows of that. */
export function stopSignalOf(context: SpokiContext): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
}

/** How options become a request: through one of n8n's helpers. */
type Send = (context: SpokiContext, options: IHttpRequestOptions) => Promise<IN8nHttpFullResponse>;

/** n8n's helper writes the key into the options. */
export const withCredential: Send = (context, options) =>
	context.helpers.httpRequestWithAuthentication.call(context, CREDENTIAL_TYPE, options);

/** For requests that must not carry the key. Only here the helper does not know of Stop by itself. */
export const withoutCredential: Send = (context, options) =>
	context.helpers.httpRequest({ ...options, abortSignal: stopSignalOf(context) });

/**
 * Sends a request exactly once. The only place of the package where HTTP happens. Statuses are not
 * judged here and redirects are not followed: n8n would repeat a 401 and carry the key along to
 * wherever a redirect points.
 */
export async function attempt(
	context: SpokiContext,
	send: Send,
	url: string,
	{ method, query, body }: SpokiRequest,
	timeoutMilliseconds: number,
): Promise<Answer | NoAnswer> {
	// Built anew each time, because the helper writes the key into what it is given.
	const options: IHttpRequestOptions = {
		method,
		url,
		qs: { ...query },
		arrayFormat: 'repeat',
		body,
		json: true,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: timeoutMilliseconds,
	};
	try {
		const response = await send(context, options);
		return { status: response.statusCode, headers: response.headers ?? {}, body: response.body };
	} catch (error) {
		return noAnswer(error, timeoutMilliseconds);
	}
}

/** n8n's helper throws the error of the connection, or a NodeApiError whose cause it is. */
function noAnswer(thrown: unknown, timeoutMilliseconds: number): NoAnswer {
	const error = thrown as {
		code?: unknown;
		httpCode?: unknown;
		message?: string;
		cause?: IDataObject;
	};
	const code = String(error.cause?.code ?? error.code ?? error.httpCode ?? '');
	if (code in NEVER_ARRIVED) return { neverArrived: true, cause: NEVER_ARRIVED[code] };
	if (TIMED_OUT.includes(code)) {
		const seconds = Math.ceil(timeoutMilliseconds / 1_000);
		return { neverArrived: false, cause: `no answer within ${count(seconds, 'second')}` };
	}
	return { neverArrived: false, cause: BROKEN[code] ?? error.message ?? 'the connection broke' };
}
