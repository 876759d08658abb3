import type { IDataObject } from 'n8n-workflow';

/** Whether a value is an object with keys, as a record of Spoki's is. */
export function isRecord(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * One answer as records for a workflow, whatever its shape: an object is one record, a list is one
 * record per element, a bare text, number or boolean `{ result }`, nothing is none.
 */
export function recordsOf(body: unknown): IDataObject[] {
	return (Array.isArray(body) ? body : [body])
		.filter((element) => element !== null && element !== undefined && element !== '')
		.map(recordOf);
}

/** One record as an object that n8n cannot take for an error; nothing becomes `{ success: true }`. */
export function recordOf(value: unknown): IDataObject {
	if (value === null || value === undefined || value === '') return { success: true };
	if (!isRecord(value)) return { result: value as IDataObject[string] };
	if (!('error' in value)) return value;
	// n8n takes a top-level `error` for a failed item and would repeat the whole node for it.
	const { error, ...others } = value;
	return error === null || error === '' ? others : { ...others, errorDetails: error };
}
