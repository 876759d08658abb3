/** What stands in the place of a key. */
const MASK = '[API key]';

/**
 * A copy of `value` in which every text, at any depth, has the key masked: a server may echo the
 * request, and what it says goes into outputs, errors and logs. Without the key in it, the very
 * same value is returned.
 */
export function withoutKey<T>(value: T, apiKey: string): T {
	if (apiKey === '') return value;
	return mask(value, apiKey) as T;
}

function mask(value: unknown, apiKey: string): unknown {
	if (typeof value === 'string') {
		return value.includes(apiKey) ? value.split(apiKey).join(MASK) : value;
	}
	if (Buffer.isBuffer(value)) return mask(value.toString('utf8'), apiKey);
	if (Array.isArray(value)) {
		const masked = value.map((element) => mask(element, apiKey));
		return masked.every((element, index) => element === value[index]) ? value : masked;
	}
	if (typeof value === 'object' && value !== null) {
		const entries = Object.entries(value);
		const masked = entries.map(([name, element]) => [mask(name, apiKey), mask(element, apiKey)]);
		const same = masked.every(
			([name, element], i) => name === entries[i][0] && element === entries[i][1],
		);
		return same ? value : Object.fromEntries(masked);
	}
	return value;
}
