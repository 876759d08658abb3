import type { Field } from '../description/Operation';

/**
 * A text that Spoki looks for in several fields of a record; the description names them.
 *
 * @param example such as a person would look for in these records
 */
export function search(description: string, example: string): Field {
	return {
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
