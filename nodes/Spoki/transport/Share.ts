import { WINDOW_MILLISECONDS } from './window';

/**
 * How much of a documented limit this process takes. Spoki counts all that use the key: a refusal
 * in spite of the pacing comes from others, such as a second worker in queue mode. Then this
 * process takes less at once. With each minute without a refusal it takes a little more: soon as
 * much as before, and beyond that in growing steps, because the others may be gone.
 */
export class Share {
	/** Requests in a window. */
	private allowed = Number.POSITIVE_INFINITY;

	/** What it had when it was refused. */
	private before = Number.POSITIVE_INFINITY;

	private step = 1;

	private changedAt = Number.NEGATIVE_INFINITY;

	/** How many of the documented requests in a window may start. */
	of(limit: number, now: number): number {
		while (this.allowed < limit && now - this.changedAt >= WINDOW_MILLISECONDS) this.grow();
		return Math.min(limit, this.allowed);
	}

	/**
	 * A request was refused.
	 *
	 * @param startedAt when it had started: what started before the last change says nothing about it
	 * @param accepted how many of this process' requests Spoki took within the last window
	 */
	refused(limit: number, accepted: number, startedAt: number, now: number): void {
		// Who got nothing yet cannot see how much there is. After a restart it is the process' own past.
		if (accepted === 0 || startedAt <= this.changedAt) return;
		const allowed = this.of(limit, now);
		this.before = Math.min(allowed, accepted);
		this.allowed = Math.max(1, Math.floor(Math.max((this.before * 7) / 8, allowed / 2)));
		this.step = 1;
		this.changedAt = now;
	}

	private grow(): void {
		const isBelow = this.allowed < this.before;
		this.allowed += isBelow ? Math.ceil((this.before - this.allowed) / 2) : this.step;
		this.step *= isBelow ? 1 : 2;
		this.changedAt += WINDOW_MILLISECONDS;
	}
}
