import type { IDataObject } from 'n8n-workflow';

const FIRST = ['id', 'name'];

/**
 * A record that has both an ID and a name with these two in front: n8n's table shows the first columns,
 * and Spoki puts them anywhere. Everything else follows in Spoki's order.
 */
export function idAndNameFirst(record: IDataObject): IDataObject {
	const own = (key: string) => Object.prototype.hasOwnProperty.call(record, key);
	if (!FIRST.every(own)) return record;
	return { ...Object.fromEntries(FIRST.map((key) => [key, record[key]])), ...record };
}
