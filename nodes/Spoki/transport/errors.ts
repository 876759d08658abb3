import type { IDataObject, INode, JsonObject } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';

import { ADDRESS_ADVICE, adviceOnRefusal, EARLIER_TRY, UNCERTAIN_ADVICE } from './advice';
import type { Answer } from './attempt';
import type { NoAnswer } from './connection';
import { count, duration } from './count';
import { failureOfRefusal, failureToConnect, type Failure } from './failure';
import type { StoppedError } from './pause';
import { reasonOf } from './reason';
import type { RequestRules } from './request';
import { oneLine, shortened, shown } from './shown';
import { isUnknown, notKnown, type NamedRecord } from './unknown';
import { isAnswer, isFromBetween } from './verdict';

/** Longer than this, message and description together, nobody reads an error. */
const LONGEST_ERROR = 600;

/** What every error of a request needs to know. */
export interface Occasion {
	node: INode;
	rules: RequestRules;
	itemIndex?: number;
	/** The record that the request is about, where there is one. */
	record?: NamedRecord;
	/** How often it was sent again after an answer that tells nothing. */
	repetitions: number;
	/** Whether one of the tries may have carried it out. */
	mayHaveHappened: boolean;
}

interface ErrorParts {
	message: string;
	description: string;
	httpCode?: string;
	spokiCode?: string;
	/** What Spoki sent, for the details that n8n shows. */
	data?: unknown;
	failure?: Failure;
}

/**
 * Makes the one error that the person reads. Message and description are set once more after the
 * construction because n8n exchanges both for stock sentences in some cases (a message with a
 * system code in it, a message equal to the description).
 */
function apiError(
	{ node, itemIndex, rules, mayHaveHappened }: Occasion,
	parts: ErrorParts,
): NodeApiError {
	const { spokiCode, data, ...options } = parts;
	const error = new NodeApiError(node, {} as JsonObject, { ...options, itemIndex });
	Object.assign(error, fitted(parts.message, parts.description));
	if (mayHaveHappened && rules.changes) error.context.isUncertain = true;
	if (spokiCode !== undefined) error.context.spokiCode = spokiCode;
	if (typeof data === 'object' && data !== null) error.context.data = data as IDataObject;
	return error;
}

/**
 * Puts an error's texts on one line each and cuts them to what somebody reads. The way out stays
 * whole.
 */
export function fitted(
	message: string,
	description: string,
): { message: string; description: string } {
	const wayOut = shortened(oneLine(description), LONGEST_ERROR / 2);
	return {
		message: shortened(oneLine(message), LONGEST_ERROR - Array.from(wayOut).length),
		description: wayOut,
	};
}

/** A description with a sentence more at its end, which stays whole. */
export function withRoomFor(description: string, sentence: string): string {
	const room = LONGEST_ERROR / 2 - Array.from(sentence).length - 1;
	return sentences(description === '' ? '' : shortened(description, room), sentence);
}

/** Spoki, or something in between, answered, and the answer is no. */
export function refusedError(occasion: Occasion, answer: Answer): NodeApiError {
	const { rules, record } = occasion;
	const { status, body } = answer;
	const reason = reasonOf(body);
	const isBetween = isFromBetween(answer);
	const unknown = record !== undefined && isUnknown(answer) ? notKnown(record) : undefined;
	const said =
		unknown !== undefined && reason.text !== undefined ? `Spoki says: ${reason.text}` : '';
	const error = apiError(occasion, {
		message: isBetween
			? `Something between n8n and Spoki refused '${rules.label}' with a web page (status ${status})`
			: (unknown ?? reason.text ?? withoutReason(answer, rules)),
		description: sentences(adviceOnRefusal(answer, rules), said, earlierTry(occasion)),
		httpCode: String(status),
		spokiCode: reason.code,
		data: body,
		failure: failureOfRefusal(answer, rules, record),
	});
	if (isBetween) error.context.isFromBetween = true;
	return error;
}

/** Nobody knows whether it was carried out: no answer, one that cannot be read, or one that says neither yes nor no. */
export function uncertainError(occasion: Occasion, outcome: Answer | NoAnswer): NodeApiError {
	const { rules } = occasion;
	const failure: Failure = { cause: 'temporarily-unavailable' };
	if (!isAnswer(outcome)) {
		return apiError(occasion, {
			message: `Spoki did not answer '${rules.label}' (${outcome.cause})`,
			description: adviceOnDoubt(occasion, 'without an answer'),
			failure,
		});
	}
	const { status, body, unreadable } = outcome;
	const reason = unreadable === undefined || status >= 400 ? reasonOf(body) : undefined;
	const isElsewhere = status < 400 && (status >= 300 || unreadable === 'webPage');
	return apiError(occasion, {
		message: reason?.text ?? withoutReason(outcome, rules),
		description: sentences(
			adviceOnDoubt(occasion, 'and it did not recover'),
			isElsewhere ? ADDRESS_ADVICE : '',
		),
		httpCode: String(status),
		spokiCode: reason?.code,
		data: body,
		failure,
	});
}

/** Whether what ended with an error may have changed something. */
export function isUncertain(error: unknown): boolean {
	const { isUncertain: stopped, context } = error as Partial<NodeApiError> & Partial<StoppedError>;
	return stopped === true || context?.isUncertain === true;
}

/** No connection came about, so this try did nothing. */
export function unreachedError(occasion: Occasion, outcome: NoAnswer): NodeApiError {
	const { label } = occasion.rules;
	const wayOut =
		outcome.wayOut ??
		"Nothing was carried out. Check the 'Base URL' in the credential 'Spoki API' and the network of the n8n server.";
	return apiError(occasion, {
		message: `Spoki could not be reached for '${label}' (${outcome.cause})`,
		description: occasion.mayHaveHappened
			? sentences(wayOut.replace(/^Nothing was carried out\. /, ''), earlierTry(occasion))
			: wayOut,
		failure: failureToConnect(outcome),
	});
}

/**
 * The limit asks for more patience than the node is allowed to have.
 *
 * @param waitMilliseconds how long until the request could start
 * @param refusedBy who asked for that wait: Spoki for a request that was sent, or the node itself
 */
export function rateLimitError(
	occasion: Occasion,
	waitMilliseconds: number,
	refusedBy: 'node' | 'spoki',
): NodeApiError {
	const { requestsPerMinute: limit, label } = occasion.rules;
	const allows =
		limit === null ? 'Spoki refused' : `Spoki allows ${count(limit, 'request')} per minute for`;
	const whatHappened = refusedBy === 'spoki' ? 'Spoki refused the request' : 'It was not sent';
	return apiError(occasion, {
		message: `${allows} '${label}', and the next one is possible in ${duration(waitMilliseconds)}`,
		description: sentences(
			`${whatHappened}, and waiting for it would take longer than the option 'Max Wait (Seconds)' allows. Raise that option, send fewer items, or run the workflow later.`,
			earlierTry(occasion),
		),
		httpCode: '429',
		failure: { cause: 'rate-limited', retryAfterMs: Math.ceil(waitMilliseconds) },
	});
}

/** What an error of any kind says of itself, for the error item. Absent parts are left out. */
export function errorDetails(error: unknown, operation: string): IDataObject {
	const { message = '', description, httpCode, context } = error as Partial<NodeApiError>;
	const texts = fitted(message, description ?? '');
	const parts = { ...texts, httpCode, spokiCode: context?.spokiCode, operation };
	return Object.fromEntries(
		Object.entries(parts).filter(([, part]) => part !== undefined && part !== null && part !== ''),
	);
}

function withoutReason({ status, body, unreadable }: Answer, { label }: RequestRules): string {
	const answered = `Spoki answered '${label}' with status ${status} and`;
	if (unreadable === 'webPage') return `${answered} a web page instead of data`;
	if (unreadable === 'text') return `${answered} something that cannot be read: ${shown(body)}`;
	return `${answered} ${status >= 300 && status < 400 ? 'a way to another address' : 'no reason'}`;
}

/** What to do where nobody knows whether it was carried out. */
function adviceOnDoubt({ rules, repetitions }: Occasion, how: string): string {
	if (!rules.repeatable) return UNCERTAIN_ADVICE;
	if (repetitions === 0) return 'Run the workflow again later.';
	const tries = `It was sent again, ${count(repetitions, 'further try', 'further tries')} in all, ${how}.`;
	const harmless = rules.changes
		? 'Spoki may have carried it out; doing it again does no harm.'
		: '';
	return sentences(tries, harmless, 'Run the workflow again later.');
}

function earlierTry({ mayHaveHappened, rules }: Occasion): string {
	return mayHaveHappened && rules.changes ? EARLIER_TRY : '';
}

function sentences(...parts: string[]): string {
	return parts.filter((part) => part !== '').join(' ');
}
