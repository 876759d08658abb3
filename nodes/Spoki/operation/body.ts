import type { IDataObject } from 'n8n-workflow';

import type { Field, Operation } from '../description/Operation';

/** A field of an operation together with the value that it was read to. */
export interface FieldValue {
	field: Field;
	value: IDataObject[string];
}

/** The name of a field's value in Spoki's API. */
export function keyOf({ key, property }: Field): string {
	return key ?? snakeCase(property.name);
}

export function snakeCase(name: string): string {
	return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Whether a field's value stands in the path of an operation. */
export function isInPath({ path }: Operation, { property }: Field): boolean {
	return path.includes(`{${property.name}}`);
}

/**
 * Lists the fields that an operation itself can send: neither the record's ID nor what steers the
 * node.
 */
export function sendableFields(operation: Operation): Field[] {
	const { fields, additionalFields, texts, updateFields } = operation;
	return [fields, additionalFields, texts, updateFields]
		.flatMap((group) => group ?? [])
		.filter((field) => field.local !== true && !isInPath(operation, field));
}

/** Puts every value where its key says, over what was given as a whole. */
export function bodyOf(entries: FieldValue[]): IDataObject {
	const isSpread = ({ field }: FieldValue) => field.spread === true;
	const body: IDataObject = {};
	for (const { value } of entries.filter(isSpread)) Object.assign(body, value);
	for (const { field, value } of entries.filter((one) => !isSpread(one))) {
		const steps = keyOf(field).split('.');
		const last = steps.pop() as string;
		const place = steps.reduce((object, step) => (object[step] ??= {}) as IDataObject, body);
		place[last] = value;
	}
	return body;
}
