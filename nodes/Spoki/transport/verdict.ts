import type { Answer } from './attempt';
import type { NoAnswer } from './connection';
import { reasonOf } from './reason';
import type { RequestRules } from './request';

/**
 * What became of a request, as far as it can be known:
 * - `carriedOut`: Spoki said so;
 * - `limited`: refused for now by the rate limit, so nothing was done;
 * - `neverArrived`: no connection, so nothing was done;
 * - `refused`: Spoki, or something in between, said no;
 * - `uncertain`: it may have been carried out or not.
 */
export type Verdict = 'carriedOut' | 'limited' | 'neverArrived' | 'refused' | 'uncertain';

/** Statuses of a time-out, a conflict or a repetition: a no only where a reason says what was refused. */
const DOUBTFUL = [408, 409, 425];

/** nginx's own: the connection was given up while Spoki may have been at work. */
const GIVEN_UP = 499;

export function isAnswer(outcome: Answer | NoAnswer): outcome is Answer {
	return 'status' in outcome;
}

export function verdictOn(outcome: Answer | NoAnswer, rules: RequestRules): Verdict {
	if (!isAnswer(outcome)) return outcome.neverArrived ? 'neverArrived' : 'uncertain';
	const { status, unreadable } = outcome;
	if (status === 429) return 'limited';
	if (status >= 200 && status < 300) {
		const isText = unreadable === 'text' && rules.answersText === true;
		if (unreadable !== undefined && !isText) return 'uncertain';
		return saysNo(outcome) ? 'refused' : 'carriedOut';
	}
	if (status < 400 || status >= 500 || status === GIVEN_UP) return 'uncertain';
	const isWithoutReason = unreadable === 'webPage' || reasonOf(outcome.body).text === undefined;
	return DOUBTFUL.includes(status) && isWithoutReason ? 'uncertain' : 'refused';
}

/** An answer with a good status may say of itself that it is a refusal; what has an ID is a record. */
function saysNo({ body }: Answer): boolean {
	if (typeof body !== 'object' || body === null || Array.isArray(body)) return false;
	const { success, ok, error, status, id, uuid } = body as Record<string, unknown>;
	if (success === false) return true;
	if (id !== undefined || uuid !== undefined) return false;
	return ok === false || Boolean(error) || /^(error|fail(ed|ure)?)$/i.test(String(status));
}

/** Firewalls and proxies refuse with a page of their own; Spoki answers in JSON. */
export function isFromBetween({ status, unreadable }: Answer): boolean {
	return status >= 400 && unreadable === 'webPage';
}
