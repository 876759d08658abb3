import { count } from './count';
import type { LastingCause } from './failure';

/** No answer: `cause` in words for the reader. */
export interface NoAnswer {
	/** Whether the request cannot have reached Spoki, so that nothing was carried out. */
	neverArrived: boolean;
	/** Whether the same may go well a moment later. */
	mayPass: boolean;
	cause: string;
	/** What to do where the request never arrived, if it is not the address or the network. */
	wayOut?: string;
	/** What is wrong, where the same never goes well. */
	lasting?: LastingCause;
}

/** What tells that no request can have been sent, by the forms of Node's own codes. */
interface NoRequest {
	codes: RegExp;
	cause: string;
	wayOut: string;
	lasting?: LastingCause;
}

/** Why no connection was made, by the system's code. Such a thing may pass. */
const NO_CONNECTION: Record<string, string | undefined> = {
	EAI_AGAIN: 'the name of the server could not be looked up',
	ECONNREFUSED: 'nothing answers at the address',
	EHOSTDOWN: 'there is no way to the server',
	EHOSTUNREACH: 'there is no way to the server',
	ENETDOWN: 'there is no way to the server',
	ENETUNREACH: 'there is no way to the server',
	ENOTFOUND: 'there is no server of that name',
};

const TRUST =
	"Nothing was carried out. Ask whoever runs the n8n server: it does not trust the certificate at this address. Often a firewall or proxy in between shows its own, which n8n must be told of (NODE_EXTRA_CA_CERTS), or the server's clock is wrong.";

const NO_TLS =
	"Nothing was carried out. The address does not answer in an encrypted way (https): check the 'Base URL' in the credential 'Spoki API', and whether a proxy stands in between.";

const BAD_KEY =
	"Nothing was carried out. Enter the API key in the credential 'Spoki API' anew: it holds a character that no key has.";

/** None of it passes by itself. */
const NO_REQUEST: NoRequest[] = [
	{
		codes: /^CERT_HAS_EXPIRED$/,
		cause: "the server's certificate has expired",
		wayOut: TRUST,
	},
	{
		codes: /^CERT_NOT_YET_VALID$/,
		cause: "the server's certificate is not valid yet",
		wayOut: TRUST,
	},
	{
		codes: /^ERR_TLS_CERT_ALTNAME_/,
		cause: "the server's certificate is for another address",
		wayOut: TRUST,
	},
	{
		codes: /CERT|^UNABLE_TO_|^INVALID_(CA|PURPOSE)$|^PATH_LENGTH_EXCEEDED$|^HOSTNAME_MISMATCH$/,
		cause: "the server's certificate is not trusted",
		wayOut: TRUST,
	},
	{
		codes: /^EPROTO$|^ERR_SSL_.*(HANDSHAKE|PROTOCOL|VERSION)/,
		cause: 'no encrypted connection could be made',
		wayOut: NO_TLS,
	},
	{
		codes: /^ERR_INVALID_CHAR$/,
		cause: 'the API key cannot be sent as it is',
		wayOut: BAD_KEY,
		lasting: 'credential-invalid',
	},
];

/** How n8n's helper reports that no answer came in time. */
const TIMED_OUT = ['ECONNABORTED', 'ETIMEDOUT'];

const BROKEN = ['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'];

/** What is known of an error and of those behind it. */
interface Failure {
	code?: unknown;
	httpCode?: unknown;
	syscall?: unknown;
	message?: unknown;
	cause?: unknown;
	errors?: unknown;
}

/**
 * Makes out what became of a request whose answer never came. n8n's helper throws the error of the
 * connection, or a NodeApiError behind which it stands; where a server has several addresses, there
 * is one error for each.
 */
export function noAnswer(thrown: unknown, timeoutMilliseconds: number): NoAnswer {
	const failures = allBehind(thrown);
	const codes = failures.map(({ code, httpCode }) => String(code ?? httpCode ?? ''));
	const noRequest = NO_REQUEST.find((kind) => codes.some((code) => kind.codes.test(code)));
	if (noRequest !== undefined) {
		const { cause, wayOut, lasting = 'configuration-invalid' } = noRequest;
		return { neverArrived: true, mayPass: false, cause, wayOut, lasting };
	}
	const unconnected = codes.find((code) => NO_CONNECTION[code] !== undefined);
	if (unconnected !== undefined) {
		return { neverArrived: true, mayPass: true, cause: String(NO_CONNECTION[unconnected]) };
	}
	if (failures.some(({ syscall }) => syscall === 'connect')) {
		return { neverArrived: true, mayPass: true, cause: 'no connection came about' };
	}
	const arrived = { neverArrived: false, mayPass: true };
	if (codes.some((code) => TIMED_OUT.includes(code))) return timedOut(timeoutMilliseconds);
	const isBroken = codes.some((code) => BROKEN.includes(code));
	const [{ message } = {} as Failure] = failures;
	return { ...arrived, cause: isBroken ? 'the connection broke' : String(message ?? 'no reason') };
}

/** Spoki did not get ready in time. */
export function timedOut(milliseconds: number): NoAnswer {
	const seconds = Math.ceil(milliseconds / 1_000);
	return {
		neverArrived: false,
		mayPass: true,
		cause: `no answer within ${count(seconds, 'second')}`,
	};
}

/** An error with its causes, the outermost first. */
function allBehind(thrown: unknown, depth = 0): Failure[] {
	if (typeof thrown !== 'object' || thrown === null || depth > 5) return [];
	const { cause, errors } = thrown as Failure;
	const several: unknown[] = Array.isArray(errors) ? errors : [];
	return [thrown as Failure, ...[cause, ...several].flatMap((one) => allBehind(one, depth + 1))];
}
