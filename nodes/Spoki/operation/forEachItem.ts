import type { ItemValues } from '../description/Operation';
import { begunTogether, waitingPolicyOf } from '../fields/waiting';
import { isUncertain } from '../transport/errors';
import { StoppedError } from '../transport/pause';
import { carryOutTogether } from './carryOutTogether';
import { asNodeError, goesOn } from './itemErrors';
import type { Output } from './Output';
import type { RecordLock } from './RecordLocks';
import type { Run } from './Run';

/**
 * Carries out something for each item, several at the same time. What fails becomes its item's error.
 *
 * @param mayOverlap whether more than one may be under way
 * @throws NodeApiError or NodeOperationError of the item that ends the node
 */
export async function forEachItem(
	{ client: connect, context }: Run,
	items: Map<number, ItemValues>,
	mayOverlap: boolean,
	output: Output,
	carryOut: (item: number, values: ItemValues, lock: RecordLock['acquire']) => Promise<void>,
): Promise<void> {
	if (items.size === 0) return;
	const client = await connect();
	const valuesOf = (item: number) => items.get(item) as ItemValues;
	const [first, ...others] = await carryOutTogether(Array.from(items.keys()), {
		atOnce: (item) => (mayOverlap ? begunTogether(waitingPolicyOf(valuesOf(item).local)) : 1),
		carryOut: (item, lock) => carryOut(item, valuesOf(item), lock),
		endsAll: (item, error) => {
			if (isUncertain(error)) output.doubt([item]);
			if (!goesOn(context, error)) return true;
			output.fail(item, error);
			return false;
		},
		halt: () => client.halt(),
	});
	if (first === undefined) return;
	for (const [item, error] of others) {
		if (!(error instanceof StoppedError)) output.fail(item, error);
	}
	throw asNodeError(context.getNode(), first[1], first[0]);
}
