import { UserError } from 'n8n-workflow';

import type { Field, Operation } from '../description/Operation';
import { isBlank } from '../fields/blank';
import { isObject, parse } from '../fields/json';
import { keyOf } from '../operation/body';
import { groupFields, GROUPS, topFields, type Group } from '../operation/properties';
import { shown } from '../transport/shown';
import { nearest, plain } from './names';
import { shaping, steering } from './properties';

/** A field of an operation that a value can be given for. */
export interface Place {
	field: Field;
	/** The collection of the panel that it is in. */
	group?: Group;
}

/** What the person decides. */
const STEERING = [...steering, ...shaping].map(({ property }) => property.name);

/** What can be given for an operation, in the order of its panel. */
export function placesOf(operation: Operation): Place[] {
	const inGroups = (Object.keys(GROUPS) as Group[]).flatMap((group) =>
		groupFields(operation, group).map((field) => ({ field, group })),
	);
	const all: Place[] = [...topFields(operation).map((field) => ({ field })), ...inGroups];
	return all.filter((place) => isGiveable(place) && !needsSecret(place, all));
}

function isGiveable({ field: { property, secret } }: Place): boolean {
	return secret !== true && property.type !== 'hidden' && !STEERING.includes(property.name);
}

/** What goes only together with a secret, which is not given here. */
function needsSecret({ field: { shownWhen } }: Place, all: Place[]): boolean {
	const when = JSON.stringify(shownWhen);
	return all.some(
		({ field }) =>
			field.secret === true && when !== undefined && when === JSON.stringify(field.shownWhen),
	);
}

/** The JSON field that the panel has beside a form for the same. */
export function jsonBeside({ field }: Place, all: Place[]): Place | undefined {
	const isForm = field.property.type === 'fixedCollection';
	const isJson = ({ field: other }: Place) =>
		other.property.type === 'json' && keyOf(other) === keyOf(field);
	return isForm ? all.find(isJson) : undefined;
}

/**
 * Reads the sets of values: one object, or a list of objects that are carried out one after the
 * other.
 *
 * @throws UserError for anything else
 */
export function setsOf(given: unknown): object[] {
	const isText = typeof given === 'string' && !isBlank(given);
	const value = isText ? parse(given) : isBlank(given) ? {} : given;
	const sets: unknown[] = Array.isArray(value) ? value : [value];
	if (sets.length > 0 && sets.every(isObject)) return sets;
	throw new UserError(`'Values' must be an object: ${shown(given)}`, {
		description:
			'Give the values by their names, such as {"phone": "+393331234567"}, or a list of such objects.',
	});
}

/**
 * Finds the field for each given value: by the parameter's name, its key in Spoki's API or its
 * label, in whatever spelling.
 *
 * @param given its parts may stand in objects of their own, as in the panel
 * @param label of the action, for the message
 * @throws UserError for a name that no field has
 */
export function placedValues(
	operation: Operation,
	given: object,
	label: string,
): Map<Place, unknown> {
	const places = placesOf(operation);
	const found = new Map<Place, unknown>();
	const take = (values: object, prefix: string, among: Place[]) => {
		for (const [key, value] of Object.entries(values) as Array<[string, unknown]>) {
			const name = prefix + key;
			const place = placeFor(name, value, among);
			const inGroup = prefix === '' ? among.filter(({ group }) => isName(group, key)) : [];
			const below = among.filter(({ field }) => isBelow(name, keyOf(field)));
			if (place !== undefined) {
				if (found.has(place)) throw givenTwice(place);
				found.set(place, value);
			} else if (isObject(value) && inGroup.length > 0) take(value, '', inGroup);
			else if (isObject(value) && below.length > 0) take(value, `${name}.`, below);
			else throw unknownName(name, places, label);
		}
	};
	take(given, '', places);
	return found;
}

function placeFor(name: string, value: unknown, places: Place[]): Place | undefined {
	const namings: Array<(field: Field) => string> = [
		({ property }) => property.name,
		keyOf,
		({ property }) => property.displayName,
	];
	const found =
		namings
			.map((naming) => places.find(({ field }) => isName(naming(field), name)))
			.find((place) => place !== undefined) ?? locatorFor(name, places);
	const json = found && jsonBeside(found, places);
	return json === undefined || isInForm(value, (found as Place).field) ? found : json;
}

/** The one record that is needed, by what it can be named by: `id`, `phone`. */
function locatorFor(name: string, places: Place[]): Place | undefined {
	const meant = places.filter(
		({ field: { property } }) =>
			property.required === true && property.modes?.some((mode) => isName(mode.name, name)),
	);
	return meant.length === 1 ? meant[0] : undefined;
}

/** Whether a value is what the form of a field makes of its rows. */
function isInForm(value: unknown, { property }: Field): boolean {
	return isObject(value) && (property.options ?? []).some(({ name }) => name in value);
}

function isName(known: string | undefined, given: string): boolean {
	return known !== undefined && plain(known) === plain(given);
}

function isBelow(name: string, key: string): boolean {
	return key.toLowerCase().startsWith(`${name.toLowerCase()}.`);
}

function givenTwice({ field }: Place): UserError {
	return new UserError(`'Values' has ${field.property.name} twice`, {
		description: 'Give it under one name only.',
	});
}

function unknownName(given: string, places: Place[], label: string): UserError {
	const names = places.map(({ field }) => field.property.name);
	const near = nearest(given, names);
	const known = near.length > 0 ? `Nearest: ${near.join(', ')}.` : '';
	const all = names.length > 0 ? `It takes: ${names.join(', ')}.` : 'It takes none.';
	return new UserError(`${label} has no value ${shown(given)}`, {
		description: known === '' ? all : known,
	});
}
