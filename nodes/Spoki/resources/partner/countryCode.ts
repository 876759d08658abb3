import type { Field } from '../../description/Operation';

/** A country by its two letters, as an account's record has it. */
export function countryCode(description: string): Field {
	return {
		trimmed: true,
		property: {
			displayName: 'Country Code',
			name: 'countryCode',
			type: 'string',
			default: '',
			placeholder: 'e.g. IT',
			description,
		},
	};
}
