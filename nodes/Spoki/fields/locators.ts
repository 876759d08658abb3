import type { INodePropertyMode } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { Field, ListedRecords } from '../description/Operation';
import { quoted } from './json';

/** The name of the method that searches a resource's records for a drop-down. */
export function searchMethodOf(resourceValue: string): string {
	return `search${resourceValue[0].toUpperCase()}${resourceValue.slice(1)}`;
}

/** The record that a locator is about. */
interface LocatedResource {
	value: string;
	name: string;
	/** Where the list shows only some of its records. */
	listedRecords?: ListedRecords;
}

/**
 * What a locator of a resource's own says: what such a record is, how its list shows it, and where an ID
 * is found.
 *
 * @param listed such as `by name with the role`
 */
export function describedAs(what: string, listed: string): string {
	return `${what}, listed ${listed}. 'Get Many' gives the ID.`;
}

/**
 * How a record that stands in the path is chosen: from a list, by ID, or by a further mode.
 *
 * @param resource value and name of the record's resource; the parameter is `<value>Id`
 */
export function recordLocator(
	resource: LocatedResource,
	description: string,
	furtherModes: INodePropertyMode[] = [],
): Field {
	const { listedRecords } = resource;
	return {
		...(listedRecords === undefined ? {} : { listedRecords }),
		read: (value) => idOf(value, resource.name),
		property: {
			displayName: resource.name,
			name: `${resource.value}Id`,
			type: 'resourceLocator',
			required: true,
			default: { mode: 'list', value: '' },
			description,
			modes: [listMode(resource), idMode(), ...furtherModes],
		},
	};
}

/** A resource's records in a list that can be searched. */
export function listMode({ value, name, listedRecords }: LocatedResource): INodePropertyMode {
	return {
		...{ displayName: 'From List', name: 'list' },
		type: 'list',
		placeholder: `Select ${withArticle(name.toLowerCase())}…`,
		typeOptions: {
			searchListMethod: listedRecords?.method ?? searchMethodOf(value),
			searchable: true,
		},
	};
}

/** A record that is named by a text. */
export function textMode(mode: Omit<INodePropertyMode, 'type'>): INodePropertyMode {
	return { ...mode, type: 'string' };
}

/** @param hint what is to be known of it */
export function idMode(hint?: string): INodePropertyMode {
	return textMode({
		displayName: 'By ID',
		name: 'id',
		...(hint === undefined ? {} : { hint }),
		placeholder: 'e.g. 1234',
		validation: [
			{
				type: 'regex',
				properties: {
					// Nothing fits: where a record is required, n8n says so by itself.
					regex: '^[^\\s/\\\\]*$',
					errorMessage: 'Enter the ID as Spoki shows it, without spaces and slashes',
				},
			},
		],
	});
}

function withArticle(noun: string): string {
	// A media is a file, and a user begins with a consonant.
	const one = noun === 'media' ? 'media file' : noun;
	return `${/^(?!us)[aeiou]/.test(one) ? 'an' : 'a'} ${one}`;
}

/**
 * Another record that a body refers to: chosen like one in the path, sent as the whole number that
 * Spoki's ids are.
 */
export function recordReference(
	resource: LocatedResource,
	property: Pick<Field['property'], 'description' | 'displayName' | 'name' | 'required'>,
): Field {
	const locator = recordLocator(resource, property.description ?? '');
	return {
		...locator,
		property: { ...locator.property, required: undefined, ...property },
		read: (value) => numberOf(value, property.displayName),
	};
}

/**
 * A record's ID as it goes into a body.
 *
 * @throws UserError for what is no whole number, and for one that JSON cannot hold exactly
 */
export function numberOf(value: unknown, displayName: string): number {
	const id = Number(idOf(value, displayName));
	if (Number.isSafeInteger(id)) return id;
	throw notAnId(value, displayName, 'This one is too large for any ID of Spoki.');
}

/** So many digits any whole number of a database has at most. */
const ID = /^[1-9]\d{0,18}$/;

/**
 * A record's ID as it goes into the path. A text keeps all its digits.
 *
 * @throws UserError for what is no whole number
 */
export function idOf(value: unknown, displayName: string): string {
	const isExact = typeof value === 'string' || Number.isSafeInteger(value);
	const id = isExact ? String(value).trim() : '';
	if (ID.test(id)) return id;
	throw notAnId(value, displayName, 'Enter it as Spoki shows it.');
}

function notAnId(value: unknown, displayName: string, advice: string): UserError {
	return new UserError(`'${displayName}' is not an ID: ${quoted(value)}`, {
		description: `An ID is a whole number, such as 1234. ${advice}`,
	});
}
