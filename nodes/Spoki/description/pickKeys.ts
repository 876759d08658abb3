import type { IDataObject } from 'n8n-workflow';

/**
 * Makes a function that simplifies a record to these keys. A record that holds none of them stays as
 * it is: it is not the record that is documented, such as an empty answer.
 */
export function pickKeys(keys: string[]): (record: IDataObject) => IDataObject {
	return (record) => {
		const present = keys.filter((key) => key in record);
		return present.length === 0
			? record
			: Object.fromEntries(present.map((key) => [key, record[key]]));
	};
}
