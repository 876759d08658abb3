import type { INode } from 'n8n-workflow';
import { NodeApiError, OperationalError } from 'n8n-workflow';

import { asNodeError } from '../Spoki/operation/itemErrors';

/** So many polls in a row may fail before the owner of the workflow is told. */
export const PATIENT_POLLS = 5;

/**
 * Whether the next poll may go better by itself: Spoki is busy, its rate limit is used up, it cannot
 * be reached or sends something odd. A refusal of the key or of the request does not pass.
 */
export function isPassing(error: unknown): boolean {
	if (error instanceof OperationalError) return true;
	if (!(error instanceof NodeApiError)) return false;
	const status = Number(error.httpCode);
	return !(status >= 400 && status < 500) || status === 429;
}

/**
 * The error for the person. What the transport advises where the next try may go better is meant for
 * the Spoki node: its options and items are not the trigger's.
 *
 * @param wayOut what to do instead
 */
export function forTrigger(node: INode, error: unknown, wayOut: string): Error {
	const nodeError = asNodeError(node, error);
	if (isPassing(error)) nodeError.description = wayOut;
	return nodeError;
}

/** The polls in a row that failed, by trigger. In memory, because a failed poll leaves no state. */
export class FailedPolls {
	private readonly counts = new Map<string, number>();

	/** Counts one more, and gives how many there are now. */
	add(trigger: string): number {
		const count = (this.counts.get(trigger) ?? 0) + 1;
		this.counts.set(trigger, count);
		return count;
	}

	clear(trigger: string): void {
		this.counts.delete(trigger);
	}
}
