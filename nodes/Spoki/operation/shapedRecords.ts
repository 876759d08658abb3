import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { Operation } from '../description/Operation';
import { fieldsToInclude, RAW, SELECTED_FIELDS } from '../fields/toolOutput';
import { oneLine, shortened, shown } from '../transport/shown';
import { idAndNameFirst } from './keyOrder';
import { partOf } from './partOf';

/** So much of an error may name a record's fields. */
const LONGEST_LIST = 350;

type Shaped = Pick<Operation, 'effect' | 'simplify'>;

/**
 * Records in the form that the item asks for: by Simplify, or of a tool by Output.
 *
 * @param local the item's checked values of `simplify`, or of `output` and `fieldsToInclude`
 * @throws UserError where nothing that was read has any of the selected fields
 */
export function shapedRecords(
	operation: Shaped,
	local: IDataObject,
	records: IDataObject[],
): IDataObject[] {
	return inForm(operation, local, records).map(idAndNameFirst);
}

/** Whether the form of a record does not depend on the others. */
export function isShapedOneByOne({ output }: IDataObject): boolean {
	return output !== SELECTED_FIELDS;
}

function inForm(operation: Shaped, local: IDataObject, records: IDataObject[]): IDataObject[] {
	if (!isShapedOneByOne(local))
		return selected(operation, (local.fieldsToInclude ?? []) as string[], records);
	const isRaw = local.output === RAW || local.simplify === false;
	return isRaw ? records : simplified(operation, records);
}

function simplified({ simplify }: Shaped, records: IDataObject[]): IDataObject[] {
	return simplify === undefined ? records : records.map(simplify);
}

/** The ID is always there: it tells which record it is, and the next call needs it. */
function selected(operation: Shaped, names: string[], records: IDataObject[]): IDataObject[] {
	const parts = records.map((record) => partOf(record, names) as IDataObject | undefined);
	if (records.length === 0 || parts.some((part) => part !== undefined))
		return records.map((record, index) => ({ ...idOf(record), ...parts[index] }));
	// What is done must not look as if it had failed: an agent would do it again.
	if (operation.effect !== 'read') return simplified(operation, records);
	throw noneOf(names, records[0]);
}

function idOf(record: IDataObject): IDataObject {
	return 'id' in record ? { id: record.id } : {};
}

/** The agent may read the message alone, so that it names what there is. */
function noneOf(names: string[], record: IDataObject): UserError {
	const there = shortened(oneLine(Object.keys(record).join(', ')), LONGEST_LIST);
	const label = `'${fieldsToInclude.property.displayName}'`;
	return new UserError(
		`${label} names no field of the record: ${shown(names.join(', '))}. Its fields are ${there}`,
		{ description: 'Name some of these fields, with commas in between.' },
	);
}
