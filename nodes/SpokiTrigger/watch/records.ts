import type { IDataObject } from 'n8n-workflow';
import { OperationalError } from 'n8n-workflow';

/** A record with what tells it apart and what places it in time. */
export interface DatedRecord {
	id: string;
	/** When Spoki created it, in milliseconds on Spoki's clock. */
	moment: number;
	record: IDataObject;
}

/**
 * Reads identity and time of a record. Where Spoki leaves out the time, the ID stands in for it:
 * Spoki's ids are whole numbers that grow (assumed).
 *
 * @throws OperationalError for a record that has neither: new ones could not be told from old ones
 */
export function dated(value: unknown): DatedRecord {
	const record = (value ?? {}) as IDataObject;
	const id = record.id ?? record.uuid;
	const time = Date.parse(String(record.created_datetime));
	const moment = Number.isNaN(time) ? Number(id) : time;
	if (id === undefined || id === null || Number.isNaN(moment)) {
		throw new OperationalError(
			'Spoki sent a record without an ID or a time of creation, so new records cannot be told from old ones',
			{
				description:
					'Nothing was lost: the trigger goes on where it was when the records are complete again.',
			},
		);
	}
	return { id: String(id), moment, record };
}

/** Older before newer; at the same moment by ID, where ids are numbers. */
export function byAge(a: DatedRecord, b: DatedRecord): number {
	return a.moment - b.moment || Number(a.id) - Number(b.id) || 0;
}
