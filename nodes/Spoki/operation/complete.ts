import type { IDataObject } from 'n8n-workflow';

import { Completion } from '../description/Completion';
import type { ItemValues, Read } from '../description/Operation';

/** An item's values with each completion among them carried out. */
export async function completed(values: ItemValues, read: Read): Promise<ItemValues> {
	return {
		...values,
		query: await completedIn(values.query, read),
		body: await completedIn(values.body, read),
		local: await completedIn(values.local, read),
	};
}

async function completedIn(values: IDataObject, read: Read): Promise<IDataObject> {
	const complete = { ...values };
	const open = Object.entries(values as Record<string, unknown>).filter(
		(entry): entry is [string, Completion] => entry[1] instanceof Completion,
	);
	for (const [name, value] of open)
		complete[name] = (await value.complete(read)) as IDataObject[string];
	return open.length === 0 ? values : complete;
}
