import { sleep } from 'n8n-workflow';

import { stopSignalOf, type SpokiContext } from './attempt';
import { duration } from './count';
import { rateLimitError } from './errors';
import { ensureRunning, pause, StoppedError } from './pause';
import type { RateWindow, Ticket } from './RateWindow';
import { RequestQueue } from './RequestQueue';
import type { Sending } from './sending';

/** A wait from this length on is logged, in milliseconds. */
const WORTH_A_LOG_LINE_MILLISECONDS = 1_000;

/** How often a waiting request asks whether its turn has come. */
const TURN_CHECK_MILLISECONDS = 50;

/**
 * Gives the requests of one node run their turns. Of those for one limit only the first waits for it,
 * so each begins to wait when the one before has started, however many are under way together.
 */
export class Turns {
	private readonly queues = new Map<RateWindow, RequestQueue>();

	/** Whether nothing may start any more. */
	areOver = false;

	constructor(private readonly context: SpokiContext) {}

	/** What waits for its turn ends with a StoppedError. */
	end(): void {
		this.areOver = true;
	}

	/**
	 * Waits until a request may start.
	 *
	 * @returns the place in the limit that it starts with
	 * @throws NodeApiError where it would take longer than the request's patience
	 * @throws StoppedError when the workflow was stopped, or the turns are over
	 */
	async take(sending: Sending): Promise<Ticket> {
		const { window, limit, number, policy } = sending;
		const queue = this.queueOf(window);
		for (;;) {
			const letNext = await queue.enter(number);
			try {
				await queue.room(() => policy.requestsAtOnce ?? window.atOnce(limit));
				const ticket = await this.waitForPlace(sending, () => queue.isOvertaken(number));
				if (ticket !== undefined) {
					queue.begin();
					return ticket;
				}
			} finally {
				letNext();
			}
		}
	}

	/** The request is through, or waits for another turn. Its caller learns first that it has failed. */
	leave({ window }: Sending, hasFailed: boolean): void {
		const queue = this.queueOf(window);
		if (hasFailed) void sleep(0).then(() => queue.end());
		else queue.end();
	}

	/** @returns undefined when an earlier request wants to go first */
	private async waitForPlace(
		sending: Sending,
		isOvertaken: () => boolean,
	): Promise<Ticket | undefined> {
		const { window, limit, occasion } = sending;
		const signal = stopSignalOf(this.context);
		const end = performance.now() + sending.patience;
		let isLogged = false;
		const ticket = window.join(limit);
		try {
			for (;;) {
				this.ensureMayStart(sending, signal);
				if (isOvertaken()) return undefined;
				const wait = window.wait(ticket);
				if (wait <= 0) {
					window.start(ticket);
					return ticket;
				}
				sending.patience = end - performance.now();
				if (wait > sending.patience) throw rateLimitError(occasion, wait, 'node');
				if (!isLogged && wait >= WORTH_A_LOG_LINE_MILLISECONDS) {
					const { label } = occasion.rules;
					this.context.logger.info(`'${label}' waits ${duration(wait)} for Spoki's rate limit`);
					isLogged = true;
				}
				await pause(Math.min(wait, TURN_CHECK_MILLISECONDS), signal);
			}
		} finally {
			window.leave(ticket);
		}
	}

	private ensureMayStart({ occasion, policy }: Sending, signal: AbortSignal | undefined): void {
		const isUncertain = occasion.mayHaveHappened && occasion.rules.changes;
		ensureRunning(signal, isUncertain);
		if (this.areOver || policy.isNeeded?.() === false) throw new StoppedError(isUncertain);
	}

	private queueOf(window: RateWindow): RequestQueue {
		const queue = this.queues.get(window) ?? new RequestQueue();
		this.queues.set(window, queue);
		return queue;
	}
}
