import type { IDataObject } from 'n8n-workflow';

import { rulesOf } from '../../description/rules';
import { isObject } from '../../fields/json';
import { collect } from '../../transport/pagination';
import type { SpokiRequest } from '../../transport/request';
import { getAll } from './getAll';

/** What the transport must know of reading them. */
export const CUSTOM_FIELD_RULES = rulesOf({ value: 'customField', name: 'Custom Field' }, getAll);

/**
 * All custom fields of the account as Spoki gives them, whatever size its pages have.
 *
 * @param read carries out one request and gives the body of its answer
 */
export async function allCustomFields(
	read: (request: SpokiRequest) => Promise<unknown>,
): Promise<IDataObject[]> {
	const records = await collect(read, { method: getAll.method, path: getAll.path });
	return records.filter(isObject) as IDataObject[];
}
