import { sleep } from 'n8n-workflow';

import { stopSignalOf, type SpokiContext } from './attempt';
import { duration } from './count';
import { rateLimitError } from './errors';
import { Line } from './Line';
import { ensureRunning, pause, StoppedError } from './pause';
import type { RateWindow, Ticket } from './RateWindow';
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
	private readonly lines = new Map<RateWindow, Line>();

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
		const line = this.lineOf(window);
		for (;;) {
			const letNext = await line.enter(number);
			try {
				await line.room(() => policy.requestsAtOnce ?? window.atOnce(limit));
				const ticket = await this.waitForPlace(sending, () => line.isOvertaken(number));
				if (ticket !== undefined) {
					line.goOn();
					return ticket;
				}
			} finally {
				letNext();
			}
		}
	}

	/** The request is through, or waits for another turn. Who asked is told first that it has failed. */
	leave({ window }: Sending, hasFailed: boolean): void {
		const line = this.lineOf(window);
		if (hasFailed) void sleep(0).then(() => line.leave());
		else line.leave();
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

	private lineOf(window: RateWindow): Line {
		const line = this.lines.get(window) ?? new Line();
		this.lines.set(window, line);
		return line;
	}
}
