/**
 * Lets time pass for n8n and the node: the clock that measures waits and pauses. What Spoki's records
 * and n8n's calendar say is another clock.
 *
 * @returns sets how many minutes have passed; `jest.restoreAllMocks()` ends it
 */
export function movableClock(): (minutes: number) => void {
	const real = performance.now.bind(performance);
	let passed = 0;
	jest.spyOn(performance, 'now').mockImplementation(() => real() + passed * 60_000);
	return (minutes) => {
		passed = minutes;
	};
}
