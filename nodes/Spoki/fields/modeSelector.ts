import type { Field } from '../description/Operation';

/**
 * The selector above fields that are also taken as JSON, all at once, in n8n's own words for it.
 *
 * @param descriptions what each of the two ways is good for
 */
export function modeSelector(
	displayName: string,
	name: string,
	descriptions: { form: string; json: string },
): Field {
	return {
		local: true,
		property: {
			displayName,
			name,
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'Using Fields Below', value: 'form', description: descriptions.form },
				{ name: 'Using JSON', value: 'json', description: descriptions.json },
			],
			default: 'form',
		},
	};
}
