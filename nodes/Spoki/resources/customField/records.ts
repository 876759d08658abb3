import type { IDataObject } from 'n8n-workflow';

import { TYPE_NAMES } from '../../fields/customFields';
import { recordsOf } from '../../transport/answers';

/**
 * A custom field with the name of its type beside Spoki's number, which stays: it is what Create takes.
 * A number that is not known has no name.
 */
export function withTypeName(field: IDataObject): IDataObject {
	const { field_type } = field;
	const name = new Map(Object.entries(TYPE_NAMES)).get(String(field_type));
	if (typeof field_type !== 'number' || name === undefined || 'field_type_name' in field)
		return field;
	return Object.fromEntries(
		Object.entries(field).flatMap(([key, value]) =>
			key === 'field_type'
				? [
						[key, value],
						['field_type_name', name],
					]
				: [[key, value]],
		),
	);
}

/** Likewise all of an answer. */
export function customFieldRecords(answer: unknown): IDataObject[] {
	return recordsOf(answer).map(withTypeName);
}
