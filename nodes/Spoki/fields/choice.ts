import type { INodePropertyOptions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { Field, ListedChoices } from '../description/Operation';
import { shown } from '../transport/shown';
import { severalOf } from './lists';
import { textOf } from './text';

type ChoiceProperty = Pick<Field['property'], 'description' | 'displayName' | 'name' | 'required'>;

/**
 * A drop-down of the values that people choose, for a set of Spoki's that may not be complete: an
 * expression may give any other, which goes out as it was given. A known value is sent in Spoki's
 * spelling, whatever case it comes in.
 *
 * @param options the known values in Spoki's exact spelling, or with names for people
 * @param initial the one that is chosen at first
 */
export function openChoice(
	property: ChoiceProperty,
	options: Array<INodePropertyOptions | string>,
	initial: string,
): Field {
	const offered = options.map(asOption);
	return {
		property: { ...property, type: 'options', options: offered, default: initial },
		read: knownOrText(property.displayName, offered),
	};
}

/**
 * Likewise where there are too many for a drop-down: a list that can be searched, and beside it a text
 * for any other value.
 *
 * @param choices the values with their names, and the name of the method that searches them
 * @param other what a value is called that is typed, such as `Code`
 */
export function listedChoice(
	property: ChoiceProperty & Pick<Field['property'], 'placeholder'>,
	choices: ListedChoices,
	other: string,
): Field {
	const { placeholder, ...shownProperty } = property;
	return {
		choices,
		read: knownOrText(property.displayName, choices.options),
		property: {
			...shownProperty,
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			modes: [
				{
					displayName: 'From List',
					name: 'list',
					type: 'list',
					typeOptions: { searchListMethod: choices.method, searchable: true },
				},
				{ displayName: `By ${other}`, name: other.toLowerCase(), type: 'string', placeholder },
			],
		},
	};
}

function asOption(option: INodePropertyOptions | string): INodePropertyOptions {
	return typeof option === 'string' ? { name: option, value: option } : option;
}

function knownOrText(displayName: string, options: INodePropertyOptions[]): Field['read'] {
	const values = options.map(({ value }) => value);
	return (value) => values.find(isSame(value)) ?? textOf(value, `'${displayName}'`).trim();
}

/**
 * Likewise for a set that Spoki numbers: an expression may give a name, or any other whole number.
 *
 * @param options the known numbers with their names for people
 */
export function numberedChoice(
	property: ChoiceProperty,
	options: INodePropertyOptions[],
	initial: number,
): Field {
	const label = `'${property.displayName}'`;
	const names = options.map(({ name, value }) => `${value} (${name})`);
	return {
		property: { ...property, type: 'options', options, default: initial },
		read: (value) => {
			const named = options.find(({ name }) => isSame(value)(name));
			if (named) return named.value;
			const given = textOf(value, label).trim();
			if (/^\d{1,9}$/.test(given)) return Number(given);
			throw unknownChoice(label, given, names, 'An expression can give another whole number.');
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
