import type { INodeProperties } from 'n8n-workflow';

import type { Field } from '../description/Operation';
import type { ValueForm } from '../description/ValueForm';
import { isMoment } from './dates';
import { parse } from './json';
import { formOf, isStructure, visitPlaces, type Place } from './places';
import { checkSound } from './soundness';
import { mustBe } from './text';

/** How a single value is called, by the type of its property. */
const NOUNS: Partial<Record<INodeProperties['type'], string>> = {
	boolean: 'true or false',
	dateTime: 'a date',
	number: 'a number',
	string: 'a text',
};

/** What a JSON text stands for, where a structure or a list may be given as one. */
export function withoutJson(value: unknown, form: ValueForm): unknown {
	if (typeof value !== 'string' || !['several', 'structure'].includes(form)) return value;
	const parsed = /^\s*[[{]/.test(value) ? parse(value) : undefined;
	return parsed ?? value;
}

/**
 * Checks every value of every field before the field reads it: its form, and at any depth whether
 * somebody can mean it and Spoki can take it.
 *
 * @throws UserError that names the field and the place in it
 */
export function checkGiven(
	field: Pick<Field, 'property' | 'secret' | 'takes'>,
	value: unknown,
): void {
	const whole = { value, place: '', form: formOf(field), property: field.property };
	visitPlaces(whole, `'${field.property.displayName}'`, (at, label) => {
		if (!fits(at)) throw mustBe(nounOf(at), at.value, label);
		checkSound(at.value, label, field.secret);
	});
}

function fits({ value, form, property }: Place): boolean {
	if (form === 'structure') return !['bigint', 'function'].includes(typeof value);
	if (isStructure(value) || typeof value === 'function') return false;
	if (form === 'moment') return true;
	return !isMoment(value) && !(property?.type === 'string' && typeof value === 'boolean');
}

function nounOf({ form, property }: Place): string {
	if (form === 'several') return 'a list';
	if (form === 'structure') return 'a text';
	return (property && NOUNS[property.type]) ?? 'a single value';
}
