import type { IDataObject, ResourceMapperField, ResourceMapperValue } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { FieldContext } from '../description/Operation';
import { codeOf } from './codes';
import { isObject } from './json';

/**
 * Replaces a mapper that maps automatically by the item's columns that are named like one of its
 * fields. Other columns serve something else. Any other value stays as it is.
 *
 * @param label the parameter's display name, for the message
 * @throws UserError where the panel has never loaded its fields
 */
export function withColumns(value: unknown, label: string, { item }: FieldContext): unknown {
	if (!isObject(value) || value.mappingMode !== 'autoMapInputData') return value;
	const { schema } = value as Partial<ResourceMapperValue>;
	if (!Array.isArray(schema) || schema.length === 0) {
		throw new UserError(`'${label}' does not know yet which fields there are`, {
			description:
				"Open the panel of this node once, so that it loads them, or choose 'Map Each Column Manually'.",
		});
	}
	return { ...value, value: columnsOf(item ?? {}, schema) };
}

/** By the ID of their fields, whose own spelling goes before any other. */
function columnsOf(item: IDataObject, schema: ResourceMapperField[]): IDataObject {
	const names = Object.keys(item);
	const columns = schema
		.filter(({ readOnly }) => readOnly !== true)
		.map(({ id, displayName }): [string, string | undefined] => {
			const meant = [id, labelIn(displayName, id)].map(plain);
			const isMeant = (name: string) => meant.includes(plain(name));
			return [id, names.includes(id) ? id : names.find(isMeant)];
		})
		.filter((column): column is [string, string] => column[1] !== undefined);
	return Object.fromEntries(columns.map(([id, name]) => [id, item[name]]));
}

/** Sheets, forms and people write `next_course` or `Next Course` for `NEXT_COURSE`. */
function plain(name: string): string {
	return codeOf(name)
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '_');
}

/** The label in what the mapper shows of a field: `Prossimo corso, NEXT_COURSE (Date)`. */
function labelIn(displayName: string, id: string): string {
	const name = displayName.replace(/ \([^()]*\)$/, '');
	return name.endsWith(`, ${id}`) ? name.slice(0, -`, ${id}`.length) : name;
}
