import type { ItemValues, Operation } from '../description/Operation';
import { forEachItem } from './forEachItem';
import { asNodeError, goesOn } from './itemErrors';
import type { Output } from './Output';
import type { Run } from './Run';

/**
 * Reads and checks every item before the first request. A bad one ends the node here, when nothing was
 * done yet, or becomes its own error item.
 */
export async function checkItems(run: Run, output: Output): Promise<Map<number, ItemValues>> {
	const { context, selected, items } = run;
	const given = new Map<number, ItemValues>();
	for (const itemIndex of items) {
		try {
			given.set(itemIndex, await run.readValues(itemIndex));
		} catch (error) {
			if (!goesOn(context, error)) throw asNodeError(context.getNode(), error, itemIndex);
			output.fail(itemIndex, error);
		}
	}
	if (isCompletedAhead(selected.operation)) await completeItems(run, given, output);
	return given;
}

/**
 * Tells whether the node asks Spoki all it must before it carries out the first item. What changes
 * a record reads it right before, because an earlier item may have changed it.
 */
export function isCompletedAhead({ bulk, effect }: Operation): boolean {
	return bulk !== undefined || effect === 'send';
}

/** Puts complete values in the place of the given ones, and takes the items out that have none. */
async function completeItems(
	run: Run,
	items: Map<number, ItemValues>,
	output: Output,
): Promise<void> {
	const complete = new Set<number>();
	// Only reads, which may come in any order.
	await forEachItem(run, items, true, output, async (itemIndex, values) => {
		const found = await run.findIds(values, itemIndex);
		items.set(itemIndex, await run.prepare(found, itemIndex));
		complete.add(itemIndex);
	});
	for (const itemIndex of Array.from(items.keys())) {
		if (!complete.has(itemIndex)) items.delete(itemIndex);
	}
}
