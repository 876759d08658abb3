import { createHash } from 'node:crypto';

/** The length of Spoki's limit window in milliseconds (documented: limits are per minute). */
export const WINDOW_MILLISECONDS = 60_000;

/** A request that waits for its start, in the order of arrival. */
export type Ticket = symbol;

/**
 * The limit of one operation for one key: a true sliding window over the requests of this process.
 *
 * A start occupies its place until a full window after its answer arrived, not after it was sent:
 * Spoki counted it somewhere in between, so no delay on the way can bring two windows closer
 * together on Spoki's clock than on ours. All times are milliseconds of one monotonic clock.
 */
export class RateWindow {
	private queue: Ticket[] = [];

	private underWay = 0;

	/** When the places of answered requests become free, ascending. */
	private occupiedUntil: number[] = [];

	private refusedUntil = 0;

	constructor(private readonly now: () => number = () => performance.now()) {}

	/** Takes a place at the end of the queue. It must be given back by `leave` or used by `start`. */
	join(): Ticket {
		const ticket = Symbol('waiting request');
		this.queue.push(ticket);
		return ticket;
	}

	leave(ticket: Ticket): void {
		this.queue = this.queue.filter((other) => other !== ticket);
	}

	/**
	 * Milliseconds until this ticket may start: 0 when it may start now. An estimate from below
	 * while other requests are under way or ahead in the queue.
	 *
	 * @param limit requests per minute; null: only what Spoki refused is waited for
	 */
	wait(ticket: Ticket, limit: number | null): number {
		const untilAccepted = Math.max(0, this.refusedUntil - this.now());
		if (limit === null) return untilAccepted;
		const ahead = Math.max(0, this.queue.indexOf(ticket));
		return Math.max(untilAccepted, this.waitForPlace(limit, ahead));
	}

	/** Milliseconds until `count` requests that are not in the queue yet could all have started. */
	waitForAll(limit: number | null, count: number): number {
		const untilAccepted = Math.max(0, this.refusedUntil - this.now());
		if (limit === null || count === 0) return untilAccepted;
		return Math.max(untilAccepted, this.waitForPlace(limit, this.queue.length + count - 1));
	}

	/** Moves the ticket from the queue to the requests under way. */
	start(ticket: Ticket): void {
		this.leave(ticket);
		this.underWay += 1;
	}

	/** The request was answered, or given up: its place is taken for one window from now on. */
	answered(): void {
		this.underWay -= 1;
		// Here too, because a node that paces itself only when refused never asks for a place.
		this.forgetExpired();
		this.occupiedUntil.push(this.now() + WINDOW_MILLISECONDS);
	}

	/** Spoki refused the request, so it took no place; nothing starts before `milliseconds` are over. */
	refused(milliseconds: number): void {
		this.underWay -= 1;
		this.holdBack(milliseconds);
	}

	/** Spoki asks for a pause: nothing starts before `milliseconds` are over. */
	holdBack(milliseconds: number): void {
		this.refusedUntil = Math.max(this.refusedUntil, this.now() + milliseconds);
	}

	private forgetExpired(): void {
		const now = this.now();
		const firstTaken = this.occupiedUntil.findIndex((until) => until > now);
		this.occupiedUntil.splice(0, firstTaken < 0 ? this.occupiedUntil.length : firstTaken);
	}

	private waitForPlace(limit: number, ahead: number): number {
		this.forgetExpired();
		const now = this.now();
		const free = limit - this.underWay - this.occupiedUntil.length;
		if (ahead < free) return 0;
		const behind = ahead - Math.max(0, free);
		const soonest = [
			...this.occupiedUntil,
			...new Array<number>(this.underWay).fill(now + WINDOW_MILLISECONDS),
		].slice(-limit);
		const nextFree = soonest[behind % limit] ?? now + WINDOW_MILLISECONDS;
		return nextFree - now + Math.floor(behind / limit) * WINDOW_MILLISECONDS;
	}
}

/** Windows of this process by key and limit group: nodes and executions with one key share them. */
const windows = new Map<string, RateWindow>();

/** Names a key without holding it: the same key at the same address gives the same text. */
export function hashKey(origin: string, apiKey: string): string {
	return createHash('sha256').update(`${origin}\n${apiKey}`).digest('hex');
}

/** The window that everything with this key and limit group shares. */
export function windowFor(keyHash: string, group: string): RateWindow {
	const name = `${keyHash} ${group}`;
	const window = windows.get(name) ?? new RateWindow();
	windows.set(name, window);
	return window;
}
