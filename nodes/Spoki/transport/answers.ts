import type { IDataObject } from 'n8n-workflow';

/**
 * One answer as records for a workflow, whatever its shape: an object is one record, a list is one
 * record per element, nothing becomes `{ success: true }`, a bare text, number or boolean `{ result }`.
 */
export function recordsOf(body: unknown): IDataObject[] {
	return Array.isArray(body) ? body.map(recordOf) : [recordOf(body)];
}

/** One record as an object that n8n cannot take for an error. */
export function recordOf(value: unknown): IDataObject {
	if (value === null || value === undefined || value === '') return { success: true };
	if (typeof value !== 'object' || Array.isArray(value))
		return { result: value as IDataObject[string] };
	const record = value as IDataObject;
	if (!('error' in record)) return record;
	// n8n takes a top-level `error` for a failed item and would repeat the whole node for it.
	const { error, ...others } = record;
	return error === null || error === '' ? others : { ...others, errorDetails: error };
}
