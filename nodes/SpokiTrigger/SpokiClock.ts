/** How far the header may lag behind: it tells whole seconds, and servers make it once for many answers. */
const LAG_MILLISECONDS = 1_500;

/** What Spoki's clock says, by the header `Date` that every answer carries, a refusal too. */
export class SpokiClock {
	/**
	 * How far Spoki's clock is ahead of ours at least, in milliseconds; undefined while no answer told
	 * it. Two clocks that agree as far as the header can tell are taken for equal.
	 */
	ahead: number | undefined;

	/**
	 * @param sent when the request went out, on our clock
	 * @param received when its answer had come
	 */
	hear(date: unknown, sent: number, received: number): void {
		const moment = typeof date === 'string' ? Date.parse(date) : Number.NaN;
		if (Number.isNaN(moment)) return;
		const doAgree = moment <= received && moment + LAG_MILLISECONDS > sent;
		const ahead = doAgree ? 0 : moment - received;
		this.ahead = Math.min(ahead, this.ahead ?? ahead);
	}
}
