/**
 * A number as Spoki writes it in an event, with or without the +, in international form; anything
 * else as it is, nothing as null.
 */
export function eventPhone(value: unknown): string | null {
	const text = String(value ?? '').trim();
	if (text === '') return null;
	const digits = text.replace(/^(\+|00)?/, '').replace(/[\s().-]/g, '');
	return /^[1-9]\d{6,14}$/.test(digits) ? `+${digits}` : text;
}
