import type { Answer } from './attempt';
import type { NoAnswer } from './connection';
import type { Occasion } from './errors';
import type { RateWindow } from './RateWindow';
import type { RequestRules, SpokiRequest, WaitingPolicy } from './request';
import { isAnswer } from './verdict';

/** A wait that is too long to be waited for holds others back at most so long, in milliseconds. */
const LONGEST_UNAWAITED_MILLISECONDS = 10 * 60_000;

/** One request on its way, with all its tries. */
export interface Sending {
	/** In the order in which the requests were asked for. */
	readonly number: number;
	readonly request: SpokiRequest;
	readonly url: string;
	readonly policy: WaitingPolicy;
	readonly window: RateWindow;
	/** Request starts per minute that are kept to; null where only Spoki's refusals are waited for. */
	readonly limit: number | null;
	/** How long it may still wait, in milliseconds. */
	patience: number;
	/** By `performance.now()`. */
	readonly deadline: number;
	readonly occasion: Occasion;
}

export function limitUnder(policy: WaitingPolicy, rules: RequestRules): number | null {
	return policy.keepDocumentedLimits ? rules.requestsPerMinute : null;
}

/** How long the next answer may take; at least a moment, because 0 would mean no limit at all. */
export function timeoutOf({ deadline, policy }: Sending): number {
	const left = Math.min(policy.answerMilliseconds, deadline - performance.now());
	return Math.max(1, Math.round(left));
}

/** Nobody waits for a wait beyond their patience, so it must not close the operation for all others. */
export function bounded(wait: number, { patience }: Sending): number {
	return wait <= patience ? wait : Math.min(wait, LONGEST_UNAWAITED_MILLISECONDS);
}

/**
 * Tells whether a request may be sent again. What never arrived did nothing; what is uncertain may
 * go again only where twice is the same as once.
 */
export function isRepeatable(outcome: Answer | NoAnswer, { repeatable }: RequestRules): boolean {
	if (!isAnswer(outcome)) return outcome.mayPass && (outcome.neverArrived || repeatable);
	// A way to another address leads there each time.
	return repeatable && !(outcome.status >= 300 && outcome.status < 400);
}

/**
 * Tells whether a repeated deletion found nothing: then the first one, whose answer was lost, has
 * deleted it.
 */
export function isGone({ request, occasion }: Sending, { status }: Answer): boolean {
	return occasion.mayHaveHappened && request.method === 'DELETE' && status === 404;
}
