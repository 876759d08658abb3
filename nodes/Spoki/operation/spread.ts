import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { Field, Operation } from '../description/Operation';
import { isObject } from '../fields/json';
import { shown } from '../transport/shown';
import { keyOf, sendableFields, snakeCase, type FieldValue } from './body';

/** What tells one record of Spoki's from another. */
const IDENTITIES = ['id', 'uuid'];

/** How a spread value is read by the fields of its operation. */
export interface Reading {
	operation: Operation;
	isShown: (field: Field) => boolean;
	/** The value that a field sends; undefined for none. */
	read: (field: Field, given: unknown) => FieldValue['value'] | undefined;
}

/**
 * Takes out of what was given as a whole the keys that have fields of their own: these go through the
 * check of their field, and what the form says of them wins.
 *
 * @throws UserError that names the field of the whole and the key
 */
export function withSpreadRead(entries: FieldValue[], reading: Reading): FieldValue[] {
	const isSpread = ({ field }: FieldValue) => field.spread === true;
	const wholes = entries.filter(isSpread);
	return wholes.reduce(
		(others, whole) => [...others, ...readWhole(whole, others, reading)],
		entries.filter((entry) => !isSpread(entry)),
	);
}

/**
 * Takes the whole apart, which is a copy that its field has made.
 *
 * @returns what is left of it, and the values of the fields that it held besides
 */
function readWhole(
	{ field: whole, value }: FieldValue,
	form: FieldValue[],
	reading: Reading,
): FieldValue[] {
	const label = whole.property.displayName;
	const rest = value as IDataObject;
	const inForm = form.map(({ field }) => field);
	const found: FieldValue[] = [];
	for (const [key, fields] of Array.from(fieldsByKey(reading.operation))) {
		const taken = takeOut(rest, key, label);
		if (taken === undefined || fields.some((field) => inForm.includes(field))) continue;
		const field = fields.find((one) => isOpen(one) && reading.isShown(one));
		if (field === undefined) throw ownField(label, key, fields[0]);
		const read = readIn(label, () => reading.read(field, taken));
		if (read !== undefined) found.push({ field, value: read });
	}
	settleIdentity(rest, label, reading.operation);
	return [...(Object.keys(rest).length > 0 ? [{ field: whole, value: rest }] : []), ...found];
}

/** Several fields can stand for one key, of which the form shows one. */
function fieldsByKey(operation: Operation): Map<string, Field[]> {
	const byKey = new Map<string, Field[]>();
	for (const field of sendableFields(operation).filter(({ spread }) => spread !== true))
		byKey.set(keyOf(field), [...(byKey.get(keyOf(field)) ?? []), field]);
	return byKey;
}

/** What is secret shows nowhere, and what belongs to the address is in no body: both only by their fields. */
function isOpen({ secret, inQuery }: Field): boolean {
	return secret !== true && inQuery !== true;
}

/**
 * The value under a key, which may lead into an object. It is there no longer, nor is an object that
 * held nothing else.
 *
 * @throws UserError where the way leads through something that is no object
 */
function takeOut(object: IDataObject, key: string, label: string): unknown {
	const [step, ...further] = key.split('.');
	if (!Object.prototype.hasOwnProperty.call(object, step)) return undefined;
	const inner = object[step];
	if (further.length === 0) {
		delete object[step];
		return inner;
	}
	if (inner === null) return undefined;
	if (!isObject(inner)) {
		throw new UserError(`'${label}': ${step} must be an object, not ${shown(inner)}`, {
			description: `Give an object such as {"${further[0]}": …}, or take it out.`,
		});
	}
	const taken = takeOut(inner as IDataObject, further.join('.'), label);
	if (taken !== undefined && Object.keys(inner).length === 0) delete object[step];
	return taken;
}

function ownField(label: string, key: string, { property }: Field): UserError {
	const name = property.displayName;
	return new UserError(`'${label}' must not hold ${key}: '${name}' is a field of its own`, {
		description: `Take ${key} out, and fill in '${name}' instead. If it is not there, choose above what shows it.`,
	});
}

/**
 * What a field reads, or its complaint.
 *
 * @throws UserError that says in addition where the value is to be found
 */
function readIn<Value>(label: string, read: () => Value): Value {
	const attempted = attempt(read);
	if ('value' in attempted) return attempted.value;
	const { error } = attempted;
	if (!(error instanceof UserError)) throw error as Error;
	throw new UserError(`In '${label}': ${error.message}`, { description: error.description });
}

function attempt<Value>(read: () => Value): { error: unknown } | { value: Value } {
	try {
		return { value: read() };
	} catch (error) {
		return { error };
	}
}

/**
 * Which record is meant says the form. A new record gets its ID from Spoki, so that of another one,
 * which it was copied from, is left out.
 *
 * @throws UserError for an ID beside which another record could be meant
 */
function settleIdentity(rest: IDataObject, label: string, { path, repeatable }: Operation): void {
	const inPath = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => name);
	const isNew = inPath.length === 0 && !repeatable;
	for (const key of [...IDENTITIES, ...inPath, ...inPath.map(snakeCase)]) {
		if (!Object.prototype.hasOwnProperty.call(rest, key)) continue;
		if (!isNew) {
			throw new UserError(`'${label}' must not hold ${key}: the form says which record is meant`, {
				description: `Take ${key} out. To change another record, choose it in the form.`,
			});
		}
		delete rest[key];
	}
}
