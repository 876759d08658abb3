import type { IDataObject } from 'n8n-workflow';

import type { Field, Operation, Resource } from '../description/Operation';

/** The fields of an operation whose drop-downs may ask Spoki. */
export function fieldsOf(operation: Operation): Field[] {
	const { fields, additionalFields, texts, updateFields, filters } = operation;
	return [fields, additionalFields, texts, updateFields, filters].flatMap((group) => group ?? []);
}

/** @throws TypeError, which only a wrong description can cause */
export function resourceOf(wanted: string, resources: Resource[]): Resource {
	const found = resources.find(({ value }) => value === wanted);
	if (found === undefined) throw new TypeError(`There is no resource ${wanted} to choose from`);
	return found;
}

/** The collection that a resource's records are chosen from. */
export function collectionOf({ value, operations }: Resource): Operation {
	const collection = operations.find((operation) => operation.value === 'getAll');
	if (collection === undefined) throw new TypeError(`${value} has no operation getAll`);
	return collection;
}

/** What has no ID cannot be chosen. */
export function isNamed({ id }: IDataObject): boolean {
	return ['number', 'string'].includes(typeof id);
}
