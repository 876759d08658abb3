import { UserError } from 'n8n-workflow';

import { isObject, parsedJson } from '../../fields/json';

/** What the two ways to give the parts of a message are good for. */
export const ROW_MODES = {
	form: 'One by one',
	json: 'All at once, for example from an expression',
};

/**
 * The rows of a form (under their one key), a list, or JSON for either.
 *
 * @param key of the rows in the form's collection
 * @param label the parameter's display name, for the message
 * @throws UserError for anything else
 */
export function rowsOf(
	value: unknown,
	key: string,
	label: string,
	example: string,
): Array<Record<string, unknown>> {
	const given = parsedJson(value, label, example);
	const rows = isObject(given) ? (given[key] ?? []) : given;
	if (Array.isArray(rows) && rows.every(isObject)) return rows;
	throw new UserError(`'${label}' must be a list of objects`, {
		description: `It looks like ${example}.`,
	});
}

/**
 * A text that must not be blank.
 *
 * @throws UserError with the given message
 */
export function needed(value: unknown, message: string, description: string): string {
	const text = String(value ?? '').trim();
	if (text === '') throw new UserError(message, { description });
	return text;
}

/** What a workflow gets back of a choice: by default its words. */
export function payloadOf(value: unknown, title: string): string {
	const payload = String(value ?? '').trim();
	return payload === '' ? title : payload;
}
