import { UserError, type INodeProperties } from 'n8n-workflow';

import { isObject, parsedJson } from '../../fields/json';
import { shown } from '../../transport/shown';

/** What the two ways to give the parts of a message are good for. */
export const ROW_MODES = {
	form: 'Enter them one by one',
	json: 'Give all at once, for example by an expression',
};

/**
 * What comes back when a contact taps, in a row of the panel.
 *
 * @param initial what it is where it is left empty
 */
export function payloadProperty(placeholder: string, initial: string): INodeProperties {
	return {
		displayName: 'Payload',
		name: 'payload',
		type: 'string',
		default: '',
		placeholder,
		description: `Your own word for this answer, which Spoki's webhook for incoming messages names. By default ${initial}.`,
	};
}

/**
 * The rows of a form (under their one key), a list, or JSON for either. Of a form, the last rows that
 * nobody touched are left out.
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
	const isForm = isObject(given);
	const rows = isForm ? (given[key] ?? []) : given;
	if (Array.isArray(rows) && rows.every(isObject)) return isForm ? touched(rows) : rows;
	throw new UserError(`'${label}' must be a list of objects`, {
		description: `It looks like ${example}.`,
	});
}

/**
 * The rows up to the last one with anything in it. The first stays: of it the error speaks where all are
 * empty.
 */
function touched<Row>(rows: Row[]): Row[] {
	let count = rows.length;
	while (count > 1 && isUntouched(rows[count - 1])) count -= 1;
	return rows.slice(0, count);
}

/** As the panel opens a row. What an expression did not find is nothing, which is no empty text: it is an error. */
function isUntouched(value: unknown): boolean {
	if (Array.isArray(value)) return value.every(isUntouched);
	return value === '' || (isObject(value) && Object.values(value).every(isUntouched));
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
