import type { IDataObject } from 'n8n-workflow';
import { OperationalError } from 'n8n-workflow';

import { spokiIds } from '../description/ids';
import type { ItemValues, Operation } from '../description/Operation';
import { recordOf, recordsOf } from '../transport/answers';
import { shapedRecords } from './shapedRecords';

/** What an answer, or the records of a collection, become in the workflow. */
export function outputOf(operation: Operation, values: ItemValues, answer: unknown): IDataObject[] {
	if (operation.returns === 'deletion')
		return [{ deleted: true, id: Object.values(spokiIds(values))[0] }];
	const { asRecords, returns } = operation;
	const records = asRecords === undefined ? recordsOf(answer) : asRecords(answer, values);
	if (records.length === 0 && returns === 'record') return [withoutRecord(operation)];
	return shapedRecords(operation, values.local, records);
}

/**
 * What an empty answer says of a change: that it was done.
 *
 * @throws OperationalError where a record was asked for
 */
function withoutRecord({ effect }: Operation): IDataObject {
	if (effect !== 'read') return recordOf(undefined);
	throw new OperationalError('Spoki gave an empty answer instead of the record', {
		description: 'Look at the record in Spoki, and run the workflow again later.',
	});
}
