import type { Field } from '../description/Operation';

/**
 * The text that a record is called by.
 *
 * @param record such as `list`, as it stands in a sentence
 * @param example of such a name
 */
export function recordName(record: string, example: string): Field {
	return {
		property: {
			displayName: 'Name',
			name: 'name',
			type: 'string',
			default: '',
			placeholder: `e.g. ${example}`,
			description: `What the ${record} is called in Spoki`,
		},
	};
}
