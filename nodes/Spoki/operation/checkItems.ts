import type { ItemValues, Operation } from '../description/Operation';
import { asNodeError, goesOn } from './itemErrors';
import type { Output } from './Output';
import type { Run } from './Run';

/**
 * Reads and checks every item before the first request. A bad one ends the node here, when nothing was
 * done yet, or becomes its own error item.
 */
export async function checkItems(run: Run, output: Output): Promise<Map<number, ItemValues>> {
	const { operation } = run.selected;
	const given = await forEach(run, output, run.items, (itemIndex) => run.readValues(itemIndex));
	if (!isCompletedAhead(operation)) return given;
	return await forEach(run, output, Array.from(given.keys()), (itemIndex) =>
		run.complete(given.get(itemIndex) as ItemValues, itemIndex),
	);
}

/**
 * Whether all that must be asked of Spoki is asked before the first item is carried out. What changes
 * a record reads it right before, because an earlier item may have changed it.
 */
export function isCompletedAhead({ bulk, effect }: Operation): boolean {
	return bulk !== undefined || effect === 'send';
}

async function forEach(
	run: Run,
	output: Output,
	indexes: number[],
	step: (itemIndex: number) => ItemValues | Promise<ItemValues>,
): Promise<Map<number, ItemValues>> {
	const values = new Map<number, ItemValues>();
	for (const itemIndex of indexes) {
		try {
			values.set(itemIndex, await step(itemIndex));
		} catch (error) {
			if (!goesOn(run.context, error)) throw asNodeError(run.context.getNode(), error, itemIndex);
			output.fail(itemIndex, error);
		}
	}
	return values;
}
