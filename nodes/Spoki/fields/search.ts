import type { Field } from '../description/Operation';

/** A text that Spoki looks for in several fields of a record; the description names them. */
export function search(description: string): Field {
	return {
		property: {
			displayName: 'Search',
			name: 'search',
			type: 'string',
			default: '',
			placeholder: 'e.g. rossi',
			description,
		},
	};
}
