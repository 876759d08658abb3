/** How long an answer serves further runs, in milliseconds. */
const KEPT_MILLISECONDS = 60_000;

const kept = new Map<string, { until: number; answer: unknown }>();

/**
 * Asks now, or takes what some run of the node was answered within the last 60 seconds where asking has
 * to wait for the rate limit: a workflow that runs for each contact would be as slow as its reading.
 * Only answers are kept: what fails concerns the run that asked.
 *
 * @param name tells key and question apart, without holding a key
 */
export async function recentAnswer(
	name: string,
	mustWait: boolean,
	ask: () => Promise<unknown>,
): Promise<unknown> {
	const now = performance.now();
	kept.forEach(({ until }, other) => {
		if (until <= now) kept.delete(other);
	});
	const known = kept.get(name);
	if (mustWait && known !== undefined) return known.answer;
	const answer = await ask();
	kept.set(name, { until: performance.now() + KEPT_MILLISECONDS, answer });
	return answer;
}
