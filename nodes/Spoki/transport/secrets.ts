/** What stands in the place of a key. */
const KEY_MASK = '[API key]';

/**
 * Cleans a key: it holds plain visible characters only. What else came along when it was copied is
 * never sent.
 */
export function cleanKey(apiKey: unknown): string {
	return String(apiKey ?? '').replace(/[^!-~]/g, '');
}

/** What stands in the place of a request's own secret. */
const SECRET_MASK = '[secret]';

/**
 * A copy of `value` in which every text, at any depth, has the key masked: a server may echo the
 * request, and what it says goes into outputs, errors and logs. Without the key in it, the very
 * same value is returned.
 */
export function withoutKey<T>(value: T, apiKey: string): T {
	if (apiKey === '') return value;
	return mask(value, apiKey, KEY_MASK) as T;
}

/** Likewise for the secrets of one request. */
export function withoutSecrets<T>(value: T, secrets: string[] = []): T {
	return secrets
		.filter((secret) => secret !== '')
		.reduce((masked, secret) => mask(masked, secret, SECRET_MASK) as T, value);
}

/** A secret as it stands in text: under its name in JSON that cannot be read, or with Spoki's mark of one. */
const SECRET_IN_TEXT = /(?<="[^"]*secret[^"]*"\s*:\s*")(?:[^"\\]|\\.)+|\bwhsec_[^\s"',;<>]+/gi;

/**
 * Likewise for what an answer itself calls a secret, or shows to be one: a refusal may repeat a record,
 * and nobody needs its secret to understand the refusal.
 */
export function withoutNamedSecrets<T>(value: T): T {
	if (typeof value === 'string') return value.replace(SECRET_IN_TEXT, SECRET_MASK) as T;
	if (Array.isArray(value)) return value.map(withoutNamedSecrets) as T;
	if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return value;
	const entries = Object.entries(value).map(([name, element]) => {
		const isNamed = typeof element === 'string' && /secret/i.test(name);
		return [name, isNamed ? SECRET_MASK : withoutNamedSecrets(element)];
	});
	return Object.fromEntries(entries) as T;
}

function mask(value: unknown, hidden: string, standIn: string): unknown {
	if (typeof value === 'string') {
		return value.includes(hidden) ? value.split(hidden).join(standIn) : value;
	}
	if (Buffer.isBuffer(value)) return mask(value.toString('utf8'), hidden, standIn);
	if (Array.isArray(value)) {
		const masked = value.map((element) => mask(element, hidden, standIn));
		return masked.every((element, index) => element === value[index]) ? value : masked;
	}
	if (typeof value === 'object' && value !== null) {
		const entries = Object.entries(value);
		const masked = entries.map(([name, element]) => [
			mask(name, hidden, standIn),
			mask(element, hidden, standIn),
		]);
		const same = masked.every(
			([name, element], i) => name === entries[i][0] && element === entries[i][1],
		);
		return same ? value : Object.fromEntries(masked);
	}
	return value;
}
