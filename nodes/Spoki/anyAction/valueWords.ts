import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { Field, Operation } from '../description/Operation';
import { formOf } from '../fields/places';
import { jsonBeside, placesOf, type Place } from './values';

/** More choices than these are only exemplified. */
const MOST_CHOICES = 12;

/** What kind of value a property takes, where neither its choices nor its form say it. */
const KINDS: Partial<Record<INodeProperties['type'], string>> = {
	boolean: 'true or false',
	dateTime: 'date in ISO 8601',
	json: 'object or list',
	number: 'number',
	resourceMapper: 'object of codes and values',
};

/**
 * Selects the places that a description names: of a form and its JSON only the JSON, and no switch
 * that has a single position left.
 */
export function describedPlaces(operation: Operation): Place[] {
	const all = placesOf(operation);
	const places = all.filter((place) => jsonBeside(place, all) === undefined);
	const isSwitch = ({ field: { property } }: Place) =>
		places.some(({ field }) => field.shownWhen?.[property.name] !== undefined);
	return places.filter((place) => !isSwitch(place) || isDecided(place.field.property.name, places));
}

/** Whether a switch shows some of the fields here and others there. */
function isDecided(name: string, places: Place[]): boolean {
	const positions = places
		.map(({ field }) => field.shownWhen?.[name])
		.filter((shown) => shown !== undefined);
	return new Set(positions.map((shown) => JSON.stringify(shown))).size > 1;
}

/**
 * Describes one value in a line: its kind, whether it is needed, when it can be given, what it
 * means.
 *
 * @param places what else can be given
 */
export function valueWords({ field, group }: Place, places: Place[]): string {
	const { property, shownWhen = {} } = field;
	const { required = false, default: preset } = property;
	const conditions = Object.entries(shownWhen)
		.filter(([name]) => isDecided(name, places))
		.map(([name, positions]) => `only with ${name} ${positions.join(' or ')}`);
	const isPreset = group === undefined && !required && property.type !== 'json' && preset !== '';
	const parts = [
		kindOf(field),
		...(required ? ['needed'] : []),
		...conditions,
		...(isPreset && typeof preset !== 'object' ? [`preset ${String(preset)}`] : []),
	];
	return [parts.join(', '), forModel(property.description)].filter(Boolean).join('. ');
}

function kindOf(field: Field): string {
	const { property, choices } = field;
	const { type, modes } = property;
	if (type === 'fixedCollection') return formWords(property);
	const options = (choices?.options ?? property.options ?? []) as INodePropertyOptions[];
	const isSeveral = formOf(field) === 'several';
	if (options.length > 0) return `${isSeveral ? 'list of ' : ''}${choiceWords(options)}`;
	if (isSeveral) return field.loadedRecords === undefined ? 'list' : 'list of names or IDs';
	// 'By ID' and 'By Phone' beside 'From List'. A bare value is a phone where that comes first.
	const byWhat = (modes ?? [])
		.map(({ displayName }) => /^By (.+)$/.exec(displayName)?.[1].toLowerCase())
		.filter((what) => what !== undefined);
	const told = byWhat[0] === 'phone' ? ['phone'] : byWhat;
	return told.join(' or ').replace('id', 'ID') || (KINDS[type] ?? 'text');
}

function choiceWords(options: INodePropertyOptions[]): string {
	const told = options.slice(0, MOST_CHOICES).map(({ value }) => String(value));
	return `${told.join(' | ')}${options.length > told.length ? ' and others' : ''}`;
}

/** A form with several rows, such as `{"button": [{"text", "url"}]}`. */
function formWords({ options = [] }: Pick<INodeProperties, 'options'>): string {
	const groups = options.map((group) => {
		const values = 'values' in group ? group.values.map(({ name }) => `"${name}"`) : [];
		return `"${group.name}": [{${values.join(', ')}}]`;
	});
	return `{${groups.join(', ')}}`;
}

/** What only helps in front of the panel. */
const OF_PANEL =
	/'Get Many'|Choose from the list|\bexpression\b|^The list\b|\bSimplify\b|'Simplify'/;

/** A description without the sentences that only help in front of the panel. */
export function forModel(description = ''): string {
	return description
		.split(/(?<=\.)\s+/)
		.filter((sentence) => !OF_PANEL.test(sentence))
		.join(' ')
		.replace(/\binput items\b/g, 'items');
}

/** What is needed, with the examples of the panel. */
export function exampleOf(places: Place[]): IDataObject {
	const needed = places.filter(
		({ field: { property, shownWhen } }) => property.required === true && shownWhen === undefined,
	);
	return Object.fromEntries(needed.map(({ field }) => [field.property.name, exampleFor(field)]));
}

function exampleFor(field: Field): IDataObject[string] {
	const { type, options, placeholder, modes = [] } = field.property;
	const placeholders = [placeholder, ...modes.map((mode) => mode.placeholder)];
	const example = placeholders.find((text) => text?.startsWith('e.g. '))?.slice('e.g. '.length);
	if (formOf(field) === 'several') return [example ?? '…'];
	if (example !== undefined) return example;
	if (type === 'options') return (options as INodePropertyOptions[])[0].value;
	if (type === 'boolean') return true;
	if (type === 'number') return 1;
	return type === 'dateTime' ? '2030-01-31T09:00:00' : '…';
}
