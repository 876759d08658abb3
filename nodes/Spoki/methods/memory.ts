/** How long an answer for a drop-down is kept, in milliseconds: a few openings must not use up 5 a minute. */
const KEPT_MILLISECONDS = 60_000;

interface Kept {
	until: number;
	value: Promise<unknown>;
}

const kept = new Map<string, Kept>();

/**
 * Returns what was loaded under this name within the last 60 seconds, or loads it now. Callers
 * meanwhile share one answer. A failure is not kept.
 *
 * @param name tells credential and question apart, without holding a key
 */
export async function remembered<T>(name: string, load: () => Promise<T>): Promise<T> {
	const now = performance.now();
	kept.forEach(({ until }, other) => {
		if (until <= now) kept.delete(other);
	});
	const known = kept.get(name);
	if (known !== undefined) return known.value as Promise<T>;
	const value = load();
	kept.set(name, { until: now + KEPT_MILLISECONDS, value });
	value.catch(() => kept.delete(name));
	return value;
}
