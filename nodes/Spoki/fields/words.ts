import type { INodePropertyOptions } from 'n8n-workflow';

/**
 * Writes a value of Spoki's for people: by its name where it has one, else without the marks of a
 * key, such as `Account Update` for ACCOUNT_UPDATE.
 */
export function inWords(value: unknown, options: INodePropertyOptions[] = []): string {
	const text = String(value ?? '');
	const known = options.find((option) => String(option.value) === text);
	if (known !== undefined) return known.name;
	if (!/^[A-Z]{4,}$|^[A-Za-z0-9]+(_[A-Za-z0-9]+)+$/.test(text)) return text;
	return text
		.split('_')
		.map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
		.join(' ');
}

/** What a record is called in a drop-down: its name and, in brackets, what else tells it apart. */
export function withDetails(name: unknown, details: unknown[]): string {
	const given = details.filter(Boolean);
	return given.length === 0 ? String(name) : `${name} (${given.join(', ')})`;
}
