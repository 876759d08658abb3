import type { Field } from '../description/Operation';
import { textOf } from './text';

/**
 * A text that Spoki looks for in several fields of a record; the description names them.
 *
 * @param example such as a person would look for in these records
 * @param asSearched how Spoki itself writes what may be looked for
 */
export function search(
	description: string,
	example: string,
	asSearched?: (text: string) => string,
): Field {
	const read = (value: unknown) => asSearched?.(textOf(value, "'Search'"));
	return {
		...(asSearched === undefined ? {} : { read }),
		property: {
			displayName: 'Search',
			name: 'search',
			type: 'string',
			default: '',
			placeholder: `e.g. ${example}`,
			description,
		},
	};
}
