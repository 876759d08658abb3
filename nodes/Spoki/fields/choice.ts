import type { INodePropertyOptions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { Field } from '../description/Operation';
import { shown } from '../transport/shown';
import { severalOf } from './lists';
import { textOf } from './text';

type ChoiceProperty = Pick<Field['property'], 'description' | 'displayName' | 'name' | 'required'>;

/** The name of the method that gives the values of an open choice to its drop-down. */
export function choiceMethodOf(choices: string[]): string {
	return `choose${choices.join('').replace(/\W/g, '')}`;
}

/**
 * A value that is chosen from a list or typed: for enumerations of Spoki that may not be complete. A
 * known value is sent in Spoki's spelling, whatever case it comes in; any other as it was given.
 *
 * @param choices the known values in Spoki's exact spelling
 */
export function openChoice(property: ChoiceProperty, choices: string[], initial = ''): Field {
	return {
		choices,
		read: (value) => {
			const label = `'${property.displayName}'`;
			return choices.find(isSame(value)) ?? textOf(value, label).trim();
		},
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
export function closedChoice(property: ChoiceProperty, choices: string[], initial: string): Field {
	return choiceOf({
		...property,
		type: 'options',
		options: choices.map((name) => ({ name, value: name })),
		default: initial,
	});
}

/** Likewise where the value that is sent has another name for people, or where several can be chosen. */
export function choiceOf(property: Field['property']): Field {
	const { displayName, options = [], type } = property;
	const choices = options as INodePropertyOptions[];
	const read = (value: unknown) => chosen(value, `'${displayName}'`, choices);
	if (type !== 'multiOptions') return { property, read };
	return { property, read: (value) => severalOf(value, displayName).map(read) };
}

/**
 * The one of some choices that a value means, in whatever case.
 *
 * @param label of the field, as the message shows it
 * @param wayOut what else can be done
 * @throws UserError that lists them all
 */
export function chosen(
	given: unknown,
	label: string,
	choices: INodePropertyOptions[],
	wayOut = '',
): INodePropertyOptions['value'] {
	const values = choices.map(({ value }) => value);
	const meant = values.find(isSame(given));
	if (meant !== undefined) return meant;
	const names = choices.map(({ name, value }) =>
		isSame(name)(value) ? String(value) : `${value} (${name})`,
	);
	throw unknownChoice(label, given, names, wayOut);
}

function isSame(given: unknown): (choice: INodePropertyOptions['value']) => boolean {
	const plain = (value: unknown) => String(value).trim().replace(/\s+/g, ' ').toLowerCase();
	const isText = ['number', 'string'].includes(typeof given);
	return (choice) => isText && plain(given) === plain(choice);
}

function unknownChoice(label: string, given: unknown, names: string[], wayOut = ''): UserError {
	return new UserError(`${label} is not one of its choices: ${shown(given)}`, {
		description: `Give one of these: ${names.join(', ')}. ${wayOut}`.trim(),
	});
}
