import { UserError } from 'n8n-workflow';

import type { Field, FieldContext } from '../description/Operation';
import { shown } from '../transport/shown';
import { isBlank, withoutWordsForNothing } from './blank';
import { parse } from './json';

/** Several values in one parameter, each checked by itself; nothing is sent where none is left. */
export function several(
	property: Pick<
		Field['property'],
		'description' | 'displayName' | 'hint' | 'name' | 'placeholder'
	>,
	check: (value: unknown, label: string, context: FieldContext) => unknown,
): Field {
	return {
		takes: 'several',
		property: { ...property, type: 'string', default: '' },
		read: (value, context) => {
			const given = severalOf(value, property.displayName);
			const values = (context.asTool ? withoutWordsForNothing(given) : given) as unknown[];
			const checked = values.map((one) => check(one, property.displayName, context));
			return checked.length > 0 ? checked : undefined;
		},
	};
}

/**
 * Several values in one parameter: a list, a JSON array as text, or a text with commas, semicolons or
 * line breaks between them. Blank ones are left out.
 *
 * @throws UserError for an object, which is none of these
 */
export function severalOf(value: unknown, displayName: string): unknown[] {
	const list = Array.isArray(value) ? value : parsedList(value, displayName);
	return list.filter((element) => !isBlank(element));
}

function parsedList(value: unknown, displayName: string): unknown[] {
	if (typeof value === 'object') {
		throw new UserError(`'${displayName}' must be a list, not an object`, {
			description: 'Give a list, or a text with commas between the values.',
		});
	}
	const text = String(value).trim();
	if (!text.startsWith('[')) return text.split(/[,;\n]/).map((part) => part.trim());
	const parsed = parse(text);
	if (Array.isArray(parsed)) return parsed;
	throw new UserError(`'${displayName}' begins like a JSON list but is none: ${shown(text)}`, {
		description: 'Check brackets and quotes, such as ["a", "b"], or put commas between the values.',
	});
}
