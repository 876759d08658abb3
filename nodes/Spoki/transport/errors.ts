import type { IDataObject, INode, JsonObject } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';

import type { Answer } from './attempt';
import { count } from './count';
import { isWebPage, reasonOf } from './reason';
import type { RequestRules } from './request';

const CREDENTIAL_ADVICE =
	"Check the API key in the credential 'Spoki API': it may be wrong, not yet approved by Spoki (which takes up to 48 hours), or without the rights for this operation.";

const ADVICE_BY_CODE: Record<string, string> = {
	'spoki::1029':
		"The account's credit is used up. Recharge it in Spoki, then run the workflow again.",
	'spoki::1044':
		'Spoki does not send to this contact: it may be blocked, unsubscribed or without WhatsApp. Look at the contact in Spoki.',
	'spoki::3004':
		'No operator of this account has that email. Invite the operator in Spoki, or correct the email.',
	'spoki::3014':
		'The template holds too many variables for its fixed text. Add text or remove variables.',
};

const ADVICE_BY_STATUS: Record<number, string> = {
	401: CREDENTIAL_ADVICE,
	402: ADVICE_BY_CODE['spoki::1029'],
	403: CREDENTIAL_ADVICE,
	404: 'Spoki does not know this record. Check its ID, and that it belongs to the account of the API key.',
};

const UNCERTAIN_ADVICE =
	'Spoki may already have carried it out. It was not sent again on purpose: check in Spoki before you repeat it.';

interface ErrorParts {
	message: string;
	description: string;
	httpCode?: string;
	itemIndex?: number;
	spokiCode?: string;
	/** What Spoki sent, for the details that n8n shows. */
	data?: unknown;
	/** Read by n8n 2.40 and later to classify the case; earlier versions ignore it. */
	failure?: {
		cause: 'rate-limited' | 'temporarily-unavailable' | 'credential-invalid';
		retryAfterMs?: number;
	};
}

/**
 * Makes the one error that the person reads. Message and description are set once more after the
 * construction because n8n exchanges both for stock sentences in some cases (a message with a
 * system code in it, a message equal to the description).
 */
function apiError(node: INode, parts: ErrorParts): NodeApiError {
	const { spokiCode, data, ...options } = parts;
	const error = new NodeApiError(node, {} as JsonObject, options);
	error.message = parts.message;
	error.description = parts.description;
	if (spokiCode !== undefined) error.context.spokiCode = spokiCode;
	if (typeof data === 'object' && data !== null) error.context.data = data as IDataObject;
	return error;
}

/** Spoki answered, and the answer is no. */
export function refusedError(
	node: INode,
	answer: Answer,
	rules: RequestRules,
	itemIndex?: number,
): NodeApiError {
	const { status, body } = answer;
	const reason = reasonOf(body);
	return apiError(node, {
		message: reason.text ?? withoutReason(status, body, rules),
		description: adviceFor(answer, rules),
		httpCode: String(status),
		itemIndex,
		spokiCode: reason.code,
		data: body,
		...(isAboutKey(answer, rules) ? { failure: { cause: 'credential-invalid' as const } } : {}),
		...(status >= 500 ? { failure: { cause: 'temporarily-unavailable' as const } } : {}),
	});
}

/** Whether the key is to blame: a 403 may also concern the contact. */
function isAboutKey({ status, body }: Answer, rules: RequestRules): boolean {
	if (rules.withoutKey || (status !== 401 && status !== 403)) return false;
	const { code = '' } = reasonOf(body);
	return !(code in ADVICE_BY_CODE) && wordsAdvice({ status, body }, rules) === undefined;
}

function wordsAdvice(
	{ status, body }: Pick<Answer, 'body' | 'status'>,
	{ adviceByWords }: RequestRules,
): string | undefined {
	const { text = '' } = reasonOf(body);
	return status === 401 ? undefined : adviceByWords?.find(({ words }) => words.test(text))?.advice;
}

function withoutReason(status: number, body: unknown, rules: RequestRules): string {
	const what = isWebPage(body) ? 'a web page instead of data' : 'no reason';
	return `Spoki answered '${rules.label}' with status ${status} and ${what}`;
}

function adviceFor({ status, body }: Answer, rules: RequestRules): string {
	const { code, fields } = reasonOf(body);
	if (status >= 500)
		return rules.repeatable
			? 'Spoki did not recover within three further tries. Run the workflow again later.'
			: UNCERTAIN_ADVICE;
	if (code !== undefined && code in ADVICE_BY_CODE) return ADVICE_BY_CODE[code];
	const special = [...fields, String(status)].map((name) => rules.advice?.[name]).find(Boolean);
	const fitting = wordsAdvice({ status, body }, rules) ?? special;
	if (fitting !== undefined) return fitting;
	if (status in ADVICE_BY_STATUS) return ADVICE_BY_STATUS[status];
	if (isWebPage(body) || (status >= 300 && status < 400)) {
		return "Check the 'Base URL' in the credential 'Spoki API': this address does not answer like Spoki.";
	}
	if (fields.length > 0)
		return `Correct ${fields.map((field) => `'${field}'`).join(', ')} and run the workflow again.`;
	return 'Correct what Spoki names and run the workflow again.';
}

/** No answer came: a timeout, a broken connection, or nobody there. */
export function noAnswerError(
	node: INode,
	outcome: { neverArrived: boolean; cause: string },
	rules: RequestRules,
	itemIndex?: number,
): NodeApiError {
	const { neverArrived, cause } = outcome;
	const advice = rules.repeatable
		? 'It was sent again three times without an answer. Run the workflow again later.'
		: UNCERTAIN_ADVICE;
	return apiError(node, {
		message: neverArrived
			? `Spoki could not be reached for '${rules.label}' (${cause})`
			: `Spoki did not answer '${rules.label}' (${cause})`,
		description: neverArrived
			? "Nothing was carried out. Check the 'Base URL' in the credential 'Spoki API' and the network of the n8n server."
			: advice,
		itemIndex,
		failure: { cause: 'temporarily-unavailable' },
	});
}

/**
 * The limit asks for more patience than the node is allowed to have.
 *
 * @param waitMilliseconds how long until the request could start
 */
export function rateLimitError(
	node: INode,
	rules: RequestRules,
	waitMilliseconds: number,
	refused: boolean,
	itemIndex?: number,
): NodeApiError {
	const limit = rules.requestsPerMinute;
	const allows =
		limit === null ? 'Spoki refused' : `Spoki allows ${count(limit, 'request')} per minute for`;
	const wait = count(Math.ceil(waitMilliseconds / 1_000), 'second');
	return apiError(node, {
		message: `${allows} '${rules.label}', and the next one is possible in ${wait}`,
		description: `${refused ? 'Spoki refused the request' : 'The request was not sent'}, and waiting for it would take longer than the option 'Max Wait (Seconds)' allows. Raise that option, send fewer items, or run the workflow later.`,
		httpCode: '429',
		itemIndex,
		failure: { cause: 'rate-limited', retryAfterMs: Math.ceil(waitMilliseconds) },
	});
}

/** What an error of any kind says of itself, for the error item. Absent parts are left out. */
export function errorDetails(error: unknown, operation: string): IDataObject {
	const { message, description, httpCode, context } = error as Partial<NodeApiError>;
	const parts = { message, description, httpCode, spokiCode: context?.spokiCode, operation };
	return Object.fromEntries(
		Object.entries(parts).filter(([, part]) => part !== undefined && part !== null && part !== ''),
	);
}
