import { UserError } from 'n8n-workflow';

import { isObject, parsedJson } from '../../fields/json';
import { withinLimit } from '../../fields/limitedText';
import { neededText } from '../../fields/text';
import { shown } from '../../transport/shown';

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

/** What stands on a part of a message, such as a row: a text that must be there and has a limit. */
export function shortText(
	value: unknown,
	label: string,
	advice: string,
	maxCharacters: number,
): string {
	return withinLimit(neededText(value, label, advice), label, maxCharacters);
}

/**
 * Parts that must differ from each other in one of their texts.
 *
 * @param parts each with its name, such as `Button 2`
 * @param text what they must differ in, such as `text`
 * @throws UserError that names the first two that are equal
 */
export function checkDifferent(
	label: string,
	parts: Array<{ name: string; text: string }>,
	text: string,
	advice: string,
): void {
	const names = new Map<string, string>();
	for (const part of parts) {
		const earlier = names.get(part.text);
		if (earlier !== undefined) {
			throw new UserError(
				`'${label}': ${part.name} has the same ${text} as ${earlier}: ${shown(part.text)}`,
				{ description: advice },
			);
		}
		names.set(part.text, part.name);
	}
}
