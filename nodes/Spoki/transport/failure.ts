import { isAboutKey, isCreditUsedUp } from './advice';
import type { Answer } from './attempt';
import type { NoAnswer } from './connection';
import type { RequestRules } from './request';
import type { NamedRecord } from './unknown';
import { isFromBetween } from './verdict';

/**
 * Why something failed, in n8n's words, and only where that is certain. n8n 2.40 and later read it of
 * a trigger alone: after a cause of `LastingCause` the next poll waits for half an hour, after another
 * one longer each time. Nobody sees it on the screen, and earlier versions ignore it.
 */
export type Failure =
	| { cause: 'quota-exhausted' | 'rate-limited' | 'temporarily-unavailable'; retryAfterMs?: number }
	| { cause: LastingCause };

/** What somebody has to set right before it can go well. */
export type LastingCause = 'configuration-invalid' | 'credential-invalid';

const NOT_FOUND = 404;

/**
 * What a refusal tells. Nothing of most of them: a wrong value of one item is none of n8n's causes.
 *
 * @param record what the path of the request names, where it names one
 */
export function failureOfRefusal(
	answer: Answer,
	rules: RequestRules,
	record?: NamedRecord,
): Failure | undefined {
	if (isFromBetween(answer)) return { cause: 'temporarily-unavailable' };
	if (isCreditUsedUp(answer)) return { cause: 'quota-exhausted' };
	if (isAboutKey(answer, rules)) return { cause: 'credential-invalid' };
	return answer.status === NOT_FOUND && isAboutAddress(rules, record)
		? { cause: 'configuration-invalid' }
		: undefined;
}

/**
 * Whether what was not found can only be the address, such as one of another server. Elsewhere it may
 * be a record that one item names, in the path or in what is sent.
 */
function isAboutAddress({ changes }: RequestRules, record?: NamedRecord): boolean {
	return record === undefined && !changes;
}

/** What a connection that did not come about tells. */
export function failureToConnect({ lasting }: NoAnswer): Failure {
	return { cause: lasting ?? 'temporarily-unavailable' };
}
