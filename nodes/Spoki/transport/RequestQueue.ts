import { sleep } from 'n8n-workflow';

/** How often the queue checks whether one more may be under way by now, in milliseconds. */
const ROOM_CHECK_MILLISECONDS = 50;

/**
 * A queue for one limit. It lets one request at a time to the front, the lowest number first, and keeps
 * the number of those under way below a bound.
 */
export class RequestQueue {
	private readonly waiting: Array<{ number: number; pass: () => void }> = [];

	private isFrontTaken = false;

	private underWay = 0;

	private notice: () => void = () => {};

	/**
	 * Waits until the request is at the front.
	 *
	 * @returns what the request calls when it leaves the front: the next one may come
	 */
	async enter(number: number): Promise<() => void> {
		if (this.isFrontTaken) {
			await new Promise<void>((pass) => {
				const behind = this.waiting.findIndex((other) => other.number > number);
				this.waiting.splice(behind < 0 ? this.waiting.length : behind, 0, { number, pass });
			});
		}
		this.isFrontTaken = true;
		return () => {
			const next = this.waiting.shift();
			if (next === undefined) this.isFrontTaken = false;
			else next.pass();
		};
	}

	/** Whether one with a lower number has come meanwhile, such as a request that was refused. */
	isOvertaken(number: number): boolean {
		return this.waiting.some((other) => other.number < number);
	}

	/** Waits until fewer than so many are under way. Only the one at the front waits here. */
	async room(atOnce: () => number): Promise<void> {
		while (this.underWay >= atOnce()) {
			const change = new Promise<void>((notice) => {
				this.notice = notice;
			});
			await Promise.race([change, sleep(ROOM_CHECK_MILLISECONDS)]);
		}
	}

	/** The request at the front goes under way. */
	begin(): void {
		this.underWay += 1;
	}

	/** One of those under way is through. */
	end(): void {
		this.underWay -= 1;
		this.notice();
	}
}
