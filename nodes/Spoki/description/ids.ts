import type { IDataObject } from 'n8n-workflow';

import type { ItemValues } from './Operation';

/** The ids of the path in Spoki's own type: its ids are whole numbers. */
export function spokiIds({ ids }: Pick<ItemValues, 'ids'>): IDataObject {
	return Object.fromEntries(
		Object.entries(ids).map(([name, id]) => [
			name,
			/^[1-9]\d{0,14}$/.test(String(id)) ? Number(id) : String(id),
		]),
	);
}
