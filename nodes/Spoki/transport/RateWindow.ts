import { Share } from './Share';
import { WINDOW_MILLISECONDS } from './window';

/** So many requests at most are under way together where the node decides. */
export const MOST_AT_ONCE = 8;

/** Within this time all requests that a window allows shall have started, in milliseconds. */
const BURST_MILLISECONDS = WINDOW_MILLISECONDS / 40;

/** A request that waits for its start, or is under way. */
export interface Ticket {
	/** Requests per minute; null: only what Spoki refused is waited for. */
	readonly limit: number | null;
	startedAt: number;
	/** When its place becomes free again. */
	freeAt: number;
}

/**
 * The limit of one operation for one key: a true sliding window over the requests of this process.
 *
 * A start occupies its place until a full window after its answer arrived, not after it was sent:
 * Spoki counted it somewhere in between, so no delay on the way can bring two windows closer
 * together on Spoki's clock than on ours. All times are milliseconds of one monotonic clock.
 */
export class RateWindow {
	private queue: Ticket[] = [];

	/** In the order of their starts. */
	private readonly underWay = new Set<Ticket>();

	/** Answered requests whose places are not free yet, in the order in which they become free. */
	private occupying: Ticket[] = [];

	private refusedUntil = Number.NEGATIVE_INFINITY;

	/** How long the last answers took, in milliseconds. */
	private latency = 0;

	private readonly share = new Share();

	constructor(private readonly now: () => number = () => performance.now()) {}

	/** Takes a place at the end of the queue. It must be given back by `leave` or used by `start`. */
	join(limit: number | null): Ticket {
		const ticket = { limit, startedAt: Number.NaN, freeAt: Number.NaN };
		this.queue.push(ticket);
		return ticket;
	}

	leave(ticket: Ticket): void {
		this.queue = this.queue.filter((other) => other !== ticket);
	}

	/**
	 * Milliseconds until this ticket may start: 0 when it may start now. An estimate from below
	 * while other requests are under way or ahead in the queue.
	 */
	wait(ticket: Ticket): number {
		const untilAccepted = Math.max(0, this.refusedUntil - this.now());
		if (ticket.limit === null) return untilAccepted;
		const ahead = Math.max(0, this.queue.indexOf(ticket));
		return Math.max(untilAccepted, this.waitForPlace(ticket.limit, ahead));
	}

	/** Milliseconds until `count` requests that are not in the queue yet could all have started. */
	waitForAll(limit: number | null, count: number): number {
		const untilAccepted = Math.max(0, this.refusedUntil - this.now());
		if (limit === null || count === 0) return untilAccepted;
		return Math.max(untilAccepted, this.waitForPlace(limit, this.queue.length + count - 1));
	}

	/**
	 * Returns how many requests must be under way together to use what the limit allows, as long as
	 * answers take what they took last. A request that is long under way tells as much as an answer.
	 */
	atOnce(limit: number | null): number {
		const now = this.now();
		// Without a limit each place that becomes free would be asked for by all at once.
		if (limit === null) return now - this.refusedUntil < WINDOW_MILLISECONDS ? 1 : MOST_AT_ONCE;
		const [oldest] = Array.from(this.underWay);
		const latency = Math.max(this.latency, oldest === undefined ? 0 : now - oldest.startedAt);
		const needed = Math.ceil((limit * latency) / BURST_MILLISECONDS);
		return Math.min(MOST_AT_ONCE, Math.max(1, needed));
	}

	/** Moves the ticket from the queue to the requests under way. */
	start(ticket: Ticket): void {
		this.leave(ticket);
		ticket.startedAt = this.now();
		this.underWay.add(ticket);
	}

	/** The request was answered, or given up: its place is taken for one window from now on. */
	answered(ticket: Ticket): void {
		this.underWay.delete(ticket);
		// Here too, because a node that paces itself only when refused never asks for a place.
		this.forgetExpired();
		const now = this.now();
		const took = now - ticket.startedAt;
		this.latency = this.latency === 0 ? took : (this.latency + took) / 2;
		ticket.freeAt = now + WINDOW_MILLISECONDS;
		this.occupying.push(ticket);
	}

	/** The answer was a refusal, so it took no place; nothing starts before `milliseconds` are over. */
	refused(ticket: Ticket, milliseconds: number): void {
		this.occupying = this.occupying.filter((other) => other !== ticket);
		const { limit, startedAt } = ticket;
		if (limit !== null) this.share.refused(limit, this.occupying.length, startedAt, this.now());
		this.holdBack(milliseconds);
	}

	/** Spoki asks for a pause: nothing starts before `milliseconds` are over. */
	holdBack(milliseconds: number): void {
		this.refusedUntil = Math.max(this.refusedUntil, this.now() + milliseconds);
	}

	private forgetExpired(): void {
		const now = this.now();
		const firstTaken = this.occupying.findIndex(({ freeAt }) => freeAt > now);
		this.occupying.splice(0, firstTaken < 0 ? this.occupying.length : firstTaken);
	}

	private waitForPlace(documented: number, ahead: number): number {
		this.forgetExpired();
		const now = this.now();
		const limit = this.share.of(documented, now);
		const free = limit - this.underWay.size - this.occupying.length;
		if (ahead < free) return 0;
		const behind = ahead - Math.max(0, free);
		const soonest = [
			...this.occupying.map(({ freeAt }) => freeAt),
			...new Array<number>(this.underWay.size).fill(now + WINDOW_MILLISECONDS),
		].slice(-limit);
		const nextFree = soonest[behind % limit] ?? now + WINDOW_MILLISECONDS;
		return nextFree - now + Math.floor(behind / limit) * WINDOW_MILLISECONDS;
	}
}
