import type { INode } from 'n8n-workflow';
import { NodeApiError, OperationalError } from 'n8n-workflow';

import { asNodeError } from '../Spoki/operation/itemErrors';

/** So many polls in a row may fail before the owner of the workflow is told. */
export const PATIENT_POLLS = 5;

/** How long the owner is not told again, in milliseconds. */
const QUIET_MILLISECONDS = 60 * 60_000;

/** Refusals that say nothing about the key or the request. */
const PASSING_STATUSES = [408, 425, 429];

/** When the next poll may go better by itself. One reason is enough. */
const PASSING: Array<(error: unknown) => boolean> = [
	// Spoki sent something odd.
	(error) => error instanceof OperationalError,
	// Spoki is busy, its rate limit is used up, or it cannot be reached.
	(error) => error instanceof NodeApiError && isPassingStatus(Number(error.httpCode)),
	// A firewall or a proxy refused, and nothing was asked of Spoki.
	(error) => error instanceof NodeApiError && error.context.isFromBetween === true,
];

/**
 * Tells whether the next poll may go better by itself. A refusal of the key or of the request does
 * not pass.
 */
export function isPassing(error: unknown): boolean {
	return PASSING.some((isReason) => isReason(error));
}

function isPassingStatus(status: number): boolean {
	return !(status >= 400 && status < 500) || PASSING_STATUSES.includes(status);
}

/**
 * Writes the error for the person. The transport's advice about a next try is meant for the Spoki
 * node: its options and items are not the trigger's.
 *
 * @param wayOut what to do instead
 */
export function forTrigger(node: INode, error: unknown, wayOut: string): Error {
	const nodeError = asNodeError(node, error);
	if (isPassing(error)) nodeError.description = wayOut;
	return nodeError;
}

interface Failures {
	inARow: number;
	/** When the owner was last told of any, and of one that does not pass by itself. */
	reportedAt: number;
	lastingReportedAt: number;
}

/** The polls in a row that failed, by trigger. In memory, because a failed poll leaves no state. */
export class FailedPolls {
	private readonly failures = new Map<string, Failures>();

	/** @param now a clock that is never set back, in milliseconds */
	constructor(private readonly now: () => number = () => performance.now()) {}

	/**
	 * Counts one more.
	 *
	 * @returns how many there are now, and whether the owner is to be told: at once of what does not
	 *   pass by itself, else at the fifth; then once an hour
	 */
	add(trigger: string, error: unknown): { inARow: number; isDue: boolean } {
		const failures = this.of(trigger);
		failures.inARow += 1;
		this.failures.set(trigger, failures);
		const { inARow, reportedAt, lastingReportedAt } = failures;
		const mayReport = (since: number) => this.now() - since >= QUIET_MILLISECONDS;
		const isDue = isPassing(error)
			? inARow >= PATIENT_POLLS && mayReport(reportedAt)
			: mayReport(lastingReportedAt);
		return { inARow, isDue };
	}

	/** The owner is told of this error now. */
	reported(trigger: string, error: unknown): void {
		const failures = this.of(trigger);
		failures.reportedAt = this.now();
		if (!isPassing(error)) failures.lastingReportedAt = failures.reportedAt;
	}

	clear(trigger: string): void {
		this.failures.delete(trigger);
	}

	private of(trigger: string): Failures {
		const never = Number.NEGATIVE_INFINITY;
		return this.failures.get(trigger) ?? { inARow: 0, reportedAt: never, lastingReportedAt: never };
	}
}
