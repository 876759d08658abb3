import { UserError } from 'n8n-workflow';

import type { Field, Operation } from '../description/Operation';
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
	return all.filter(
		(place) => isGiveable(place) && !hasJsonBeside(place, all) && !needsSecret(place, all),
	);
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

/** Where the panel has a form and a JSON field for the same, whoever gives a value takes the latter. */
function hasJsonBeside({ field }: Place, all: Place[]): boolean {
	return all.some(
		(other) =>
			other.field !== field &&
			other.field.property.type === 'json' &&
			field.property.type === 'fixedCollection' &&
			keyOf(other.field) === keyOf(field),
	);
}

/**
 * The sets of values that were given: one object, or a list of them that are carried out one after
 * the other.
 *
 * @throws UserError for anything else
 */
export function setsOf(given: unknown): object[] {
	const value = typeof given === 'string' && given.trim() !== '' ? parse(given) : given;
	if (value === null || value === undefined || value === '') return [{}];
	const sets: unknown[] = Array.isArray(value) ? value : [value];
	if (sets.length > 0 && sets.every(isObject)) return sets;
	throw new UserError(`'Values' must be an object: ${shown(given)}`, {
		description:
			'Give the values by their names, such as {"phone": "+393331234567"}, or a list of such objects.',
	});
}

/**
 * Finds for each value that was given the field that it is for: by the parameter's name, its key in
 * Spoki's API or its label, in whatever spelling.
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
			const place = placeOf(name, among);
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

function placeOf(name: string, places: Place[]): Place | undefined {
	const namings: Array<(field: Field) => string> = [
		({ property }) => property.name,
		keyOf,
		({ property }) => property.displayName,
	];
	for (const naming of namings) {
		const place = places.find(({ field }) => isName(naming(field), name));
		if (place !== undefined) return place;
	}
	return undefined;
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
