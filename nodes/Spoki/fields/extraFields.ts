import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { Field } from '../description/Operation';
import { isMoment } from './dates';
import { isObject, parsedJson, quoted } from './json';

/** In JavaScript these lead out of an object, into what all objects have in common. */
const LEADING_OUT = ['__proto__', 'constructor', 'prototype'];

/**
 * Makes a field that takes an object. Its entries go into the body under Spoki's own names: for
 * keys that the node does not know.
 *
 * @param example of such an object, as JSON
 */
export function spreadField(
	property: Pick<Field['property'], 'description' | 'displayName' | 'name'>,
	example: string,
): Field {
	return {
		spread: true,
		read: (value) => entriesOf(value, property.displayName, example),
		property: { ...property, type: 'json', default: '{}' },
	};
}

/** What every operation has that creates or updates: which those are, the operation's description says. */
export const extraFields = spreadField(
	{
		displayName: 'Extra Fields (JSON)',
		name: 'extraFields',
		description:
			"Further fields that Spoki's API knows and this form does not, as JSON. What the form says wins.",
	},
	'{"loyalty_level": "gold"}',
);

/**
 * A copy, as JSON holds it: what goes into the body is nobody else's.
 *
 * @returns undefined where there is nothing in it
 * @throws UserError for what is no object of named values
 */
function entriesOf(value: unknown, label: string, example: string): IDataObject | undefined {
	const given = parsedJson(value, label, example);
	const copy: unknown = isPlain(given) ? JSON.parse(JSON.stringify(given)) : undefined;
	if (!isObject(copy)) {
		throw new UserError(`'${label}' must be an object`, {
			description: `Give an object such as ${example}, with Spoki's own keys.`,
		});
	}
	checkKeys(copy, label);
	const blank = Object.keys(copy).find((key) => key.trim() === '');
	if (blank !== undefined) throw noKey(blank, label);
	return Object.keys(copy).length === 0 ? undefined : (copy as IDataObject);
}

/** Also of another program than ours, but no date, and none of what JSON makes nothing of. */
function isPlain(value: unknown): boolean {
	return Object.prototype.toString.call(value) === '[object Object]' && !isMoment(value);
}

/** At any depth; how deep it may be is checked before. */
function checkKeys(value: unknown, label: string): void {
	if (Array.isArray(value)) return value.forEach((one) => checkKeys(one, label));
	if (!isObject(value)) return;
	for (const [key, one] of Object.entries(value)) {
		if (LEADING_OUT.includes(key)) throw noKey(key, label);
		checkKeys(one, label);
	}
}

function noKey(key: string, label: string): UserError {
	return new UserError(`'${label}' has a key that no field of Spoki can have: ${quoted(key)}`, {
		description: 'Take it out, or write the name that the field has in the API of Spoki.',
	});
}
