import type { IDataObject } from 'n8n-workflow';

const FIRST = ['id', 'name'];

/**
 * Puts ID and name in front where a record has both. n8n's table shows the first columns, and Spoki
 * puts these two anywhere. Everything else keeps Spoki's order.
 */
export function idAndNameFirst(record: IDataObject): IDataObject {
	const own = (key: string) => Object.prototype.hasOwnProperty.call(record, key);
	if (!FIRST.every(own)) return record;
	return { ...Object.fromEntries(FIRST.map((key) => [key, record[key]])), ...record };
}
