import { isAboutKey, isCreditUsedUp } from './advice';
import type { Answer } from './attempt';
import type { NoAnswer } from './connection';
import type { RequestRules } from './request';
import { isFromBetween } from './verdict';

/**
 * Why something failed, in n8n's words, and only where that is certain. n8n 2.40 and later read it to
 * see how long a trigger is to wait; earlier versions ignore it.
 */
export type Failure =
	| { cause: 'quota-exhausted' | 'rate-limited' | 'temporarily-unavailable'; retryAfterMs?: number }
	| { cause: LastingCause };

/** What somebody has to set right before it can go well. */
export type LastingCause = 'configuration-invalid' | 'credential-invalid';

const NO_RECORD = 404;

/** What a refusal tells. Nothing of most of them: a wrong value of one item is none of n8n's causes. */
export function failureOfRefusal(answer: Answer, rules: RequestRules): Failure | undefined {
	if (isFromBetween(answer)) return { cause: 'temporarily-unavailable' };
	if (isCreditUsedUp(answer)) return { cause: 'quota-exhausted' };
	if (isAboutKey(answer, rules)) return { cause: 'credential-invalid' };
	// The record that the node names is gone, or the address is not Spoki's.
	return answer.status === NO_RECORD ? { cause: 'configuration-invalid' } : undefined;
}

/** What a connection that did not come about tells. */
export function failureToConnect({ lasting }: NoAnswer): Failure {
	return { cause: lasting ?? 'temporarily-unavailable' };
}
