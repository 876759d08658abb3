import type { IDataObject } from 'n8n-workflow';
import { OperationalError } from 'n8n-workflow';

/** A record with what tells it apart and what places it in time. */
export interface DatedRecord {
	id: string;
	/** When Spoki created it, in milliseconds on Spoki's clock. */
	moment: number;
	/** Set where the ID stands in for the time. */
	isTimeless?: true;
	record: IDataObject;
}

const GOES_ON =
	'Nothing was lost: the trigger goes on where it was when the records are complete again.';

/**
 * Reads identity and time of a record. Where Spoki leaves out the time, the ID stands in for it:
 * Spoki's ids are whole numbers that grow (assumed).
 *
 * @throws OperationalError for a record that has neither: new ones could not be told from old ones
 */
export function dated(value: unknown): DatedRecord {
	const record = (value ?? {}) as IDataObject;
	const id = nameIn(record.id) ?? nameIn(record.uuid);
	const time = timeIn(record.created_datetime);
	const moment = time ?? Number(id);
	if (id === undefined || Number.isNaN(moment)) {
		throw new OperationalError(
			'Spoki sent a record without an ID or a time of creation, so new records cannot be told from old ones',
			{ description: GOES_ON },
		);
	}
	return { id, moment, record, ...(time === undefined ? { isTimeless: true } : {}) };
}

/** Whatever else stands there tells no record from another. */
function nameIn(id: unknown): string | undefined {
	const isName = typeof id === 'string' ? id.trim() !== '' : Number.isFinite(id);
	return isName ? String(id) : undefined;
}

function timeIn(time: unknown): number | undefined {
	const moment = typeof time === 'string' ? Date.parse(time) : Number.NaN;
	return Number.isNaN(moment) ? undefined : moment;
}

/**
 * Records with a time of creation and records without one cannot be placed among each other.
 *
 * @throws OperationalError where they come together
 */
export function expectAlike(known: { isTimeless?: true }, record: { isTimeless?: true }): void {
	if (known.isTimeless === record.isTimeless) return;
	throw new OperationalError(
		'Spoki sends records with and without a time of creation, so new records cannot be told from old ones',
		{
			description: `${GOES_ON} If Spoki has changed them for good, choose 'Begin Anew' under 'After a Pause', and switch the workflow off and on.`,
		},
	);
}

/** Older before newer; at the same moment by ID, where ids are numbers. */
export function byAge(a: DatedRecord, b: DatedRecord): number {
	return a.moment - b.moment || Number(a.id) - Number(b.id) || 0;
}
