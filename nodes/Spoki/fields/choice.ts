import type { Field } from '../description/Operation';

/** The name of the method that gives the values of an open choice to its drop-down. */
export function choiceMethodOf(choices: string[]): string {
	return `choose${choices.join('').replace(/\W/g, '')}`;
}

/**
 * A value that is chosen from a list or typed: for enumerations of Spoki that may not be complete.
 *
 * @param choices the known values in Spoki's exact spelling
 */
export function openChoice(
	property: Pick<Field['property'], 'description' | 'displayName' | 'name' | 'required'>,
	choices: string[],
	initial = '',
): Field {
	return {
		choices,
		trimmed: true,
		property: {
			...property,
			type: 'resourceLocator',
			default: { mode: 'list', value: initial },
			modes: [
				{
					displayName: 'From List',
					name: 'list',
					type: 'list',
					placeholder: `Select, e.g. ${choices[0]}`,
					typeOptions: { searchListMethod: choiceMethodOf(choices), searchable: true },
				},
				{
					displayName: 'By Name',
					name: 'name',
					type: 'string',
					placeholder: `e.g. ${choices[0]}`,
				},
			],
		},
	};
}

/** A value that is one of a complete enumeration, in Spoki's exact spelling. */
export function closedChoice(
	property: Pick<Field['property'], 'description' | 'displayName' | 'name' | 'required'>,
	choices: string[],
	initial: string,
): Field {
	return {
		property: {
			...property,
			type: 'options',
			options: choices.map((name) => ({ name, value: name })),
			default: initial,
		},
	};
}
