import { UserError } from 'n8n-workflow';

import { shown } from '../transport/shown';

/**
 * A value as it is, or what a JSON text stands for.
 *
 * @throws UserError for a text that is no JSON
 */
export function parsedJson(value: unknown, label: string, example: string): unknown {
	if (typeof value !== 'string') return value;
	const parsed = parse(value);
	if (parsed !== undefined) return parsed;
	throw new UserError(`'${label}' is not JSON: ${shown(value)}`, {
		description: `Check brackets, commas and quotes. It looks like ${example}.`,
	});
}

/** A value as a message shows it where a text and a number must not be confused. */
export function quoted(value: unknown): string {
	return shown(typeof value === 'string' ? JSON.stringify(value) : value);
}

/** What a JSON text stands for; undefined for any other text. */
export function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** Whether a value is an object with keys, as opposed to a list or nothing. */
export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
