import type { IDataObject } from 'n8n-workflow';

import { spokiIds } from '../description/ids';
import type { ItemValues, Operation } from '../description/Operation';
import { recordsOf } from '../transport/answers';

/** What an answer, or the records of a collection, become in the workflow. */
export function outputOf(operation: Operation, values: ItemValues, answer: unknown): IDataObject[] {
	if (operation.returns === 'deletion')
		return [{ deleted: true, id: Object.values(spokiIds(values))[0] }];
	const { asRecords = recordsOf, simplify } = operation;
	const records = asRecords(answer, values);
	return simplify === undefined || values.local.simplify === false
		? records
		: records.map(simplify);
}
