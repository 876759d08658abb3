/**
 * Lets time pass at once for n8n and the node: the clock that measures waits and pauses. What Spoki's
 * records and n8n's calendar say is another clock.
 *
 * @returns sets how many minutes have passed
 */
export function movableClock(): (minutes: number) => void {
	let passed = 0;
	return (minutes) => {
		jest.advanceTimersByTime((minutes - passed) * 60_000);
		passed = minutes;
	};
}
