import type { IDataObject } from 'n8n-workflow';

import type { ItemValues, Operation } from '../description/Operation';
import { recordsOf } from '../transport/answers';

/** What an answer, or the records of a collection, become in the workflow. */
export function outputOf(operation: Operation, values: ItemValues, answer: unknown): IDataObject[] {
	if (operation.returns === 'deletion')
		return [{ deleted: true, id: Object.values(spokiIds(values))[0] }];
	const { asRecord, simplify } = operation;
	const records = asRecord === undefined ? recordsOf(answer) : [asRecord(answer, values)];
	return simplify === undefined || values.local.simplify === false
		? records
		: records.map(simplify);
}

/** The ids of the path in Spoki's own type: its ids are whole numbers. */
export function spokiIds({ ids }: ItemValues): IDataObject {
	return Object.fromEntries(
		Object.entries(ids).map(([name, id]) => [
			name,
			/^[1-9]\d{0,14}$/.test(String(id)) ? Number(id) : String(id),
		]),
	);
}
