import type { Field } from '../../description/Operation';

/** The words of a message or a note. */
export function textField(property: Pick<Field['property'], 'description' | 'placeholder'>): Field {
	return {
		property: {
			displayName: 'Text',
			name: 'text',
			type: 'string',
			typeOptions: { rows: 4 },
			required: true,
			default: '',
			...property,
		},
	};
}
