import type { IPollFunctions } from 'n8n-workflow';

/** The longest that a poll works, in milliseconds: n8n's durable engine abandons it after 45 seconds. */
const LONGEST_MILLISECONDS = 36_000;

/** What a request that was begun in time may take beyond, in milliseconds. */
const GRACE_MILLISECONDS = 5_000;

/** Requests of one poll for one event at most: other nodes use the same limit of Spoki's. */
const REQUESTS = 30;

/** How much time one poll of the trigger has. n8n 1 does not say, later versions do. */
export class PollTime {
	private readonly end: number;

	constructor(context: IPollFunctions) {
		const { getPollBudgetMs } = context as { getPollBudgetMs?: () => number };
		const budget = getPollBudgetMs?.call(context) ?? LONGEST_MILLISECONDS;
		this.end = performance.now() + Math.min(budget, LONGEST_MILLISECONDS);
	}

	get isOver(): boolean {
		return performance.now() >= this.end;
	}

	/** How long a request that begins now may take, in milliseconds. */
	get forOneRequest(): number {
		return this.end + GRACE_MILLISECONDS - performance.now();
	}
}

/** The requests that one event may cost in one poll. */
export class Budget {
	private left = REQUESTS;

	constructor(
		readonly time: PollTime,
		/** Whether Spoki's rate limit has room for one more. */
		private readonly hasRoom: () => boolean,
	) {}

	get hasMore(): boolean {
		return this.left > 0 && !this.time.isOver && this.hasRoom();
	}

	use(): void {
		this.left -= 1;
	}
}
