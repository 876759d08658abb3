import { sleep } from 'n8n-workflow';

/** How often it is looked whether more may be under way by now, in milliseconds. */
const ROOM_CHECK_MILLISECONDS = 50;

/** Lets those who wait pass one at a time, the lowest number first, and not too many go on together. */
export class Line {
	private readonly waiting: Array<{ number: number; pass: () => void }> = [];

	private isTaken = false;

	private underWay = 0;

	private notice: () => void = () => {};

	/** @returns what must be called by who has passed: the next one may come */
	async enter(number: number): Promise<() => void> {
		if (this.isTaken) {
			await new Promise<void>((pass) => {
				const behind = this.waiting.findIndex((other) => other.number > number);
				this.waiting.splice(behind < 0 ? this.waiting.length : behind, 0, { number, pass });
			});
		}
		this.isTaken = true;
		return () => {
			const next = this.waiting.shift();
			if (next === undefined) this.isTaken = false;
			else next.pass();
		};
	}

	/** Whether one with a lower number has come meanwhile, such as a request that was refused. */
	isOvertaken(number: number): boolean {
		return this.waiting.some((other) => other.number < number);
	}

	/** Waits until fewer than so many are under way. Only who has passed waits here. */
	async room(atOnce: () => number): Promise<void> {
		while (this.underWay >= atOnce()) {
			const change = new Promise<void>((notice) => {
				this.notice = notice;
			});
			await Promise.race([change, sleep(ROOM_CHECK_MILLISECONDS)]);
		}
	}

	goOn(): void {
		this.underWay += 1;
	}

	/** One of those under way is through. */
	leave(): void {
		this.underWay -= 1;
		this.notice();
	}
}
