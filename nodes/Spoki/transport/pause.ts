import { OperationalError, sleep } from 'n8n-workflow';

/** How often a wait looks whether the workflow was stopped, in milliseconds (`sleep` of n8n 1.x cannot be interrupted). */
const SLICE_MILLISECONDS = 50;

/** The user stopped the workflow. It must end the node, whatever On Error says. */
export class StoppedError extends OperationalError {
	/** @param isUncertain whether Spoki may have been at work on something */
	constructor(readonly isUncertain = false) {
		// By the word "canceled" n8n knows that the execution was stopped and did not fail.
		super('The execution was canceled, and nothing more was sent to Spoki');
	}
}

/**
 * @param isUncertain whether what was sent last may have changed something
 * @throws StoppedError when the workflow was stopped
 */
export function ensureRunning(signal: AbortSignal | undefined, isUncertain = false): void {
	if (signal?.aborted) throw new StoppedError(isUncertain);
}

/**
 * Waits, and ends within 100 ms when the workflow is stopped.
 *
 * @throws StoppedError
 */
export async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
	const end = performance.now() + milliseconds;
	ensureRunning(signal);
	for (let left = milliseconds; left > 0; left = end - performance.now()) {
		await sleep(Math.min(left, SLICE_MILLISECONDS));
		ensureRunning(signal);
	}
}
