import type { IDataObject } from 'n8n-workflow';

import type { ItemValues, Operation } from '../description/Operation';
import { isCompletedAhead } from './checkItems';
import { forEachItem } from './forEachItem';
import { goesOn } from './itemErrors';
import type { Output } from './Output';
import { outputOf } from './outputs';
import { recordsOf } from './recordsOf';
import type { Run } from './Run';
import { isShapedOneByOne } from './shapedRecords';

/** Carries out the operation once per checked item. They begin in their order. */
export async function runEach(
	run: Run,
	items: Map<number, ItemValues>,
	output: Output,
): Promise<void> {
	const { selected, context } = run;
	const { operation } = selected;
	const mayOverlap =
		!isDelicate(operation) || (goesOn(context, undefined) && !operation.movesMoney);
	let left = items.size;
	await forEachItem(run, items, mayOverlap, output, async (itemIndex, given, lock) => {
		await run.announceWait(left--, given);
		const isComplete = isCompletedAhead(operation);
		const found = isComplete ? given : await run.findIds(given, itemIndex);
		await lock(recordsOf(selected, found));
		const values = isComplete ? found : await run.prepare(found, itemIndex);
		if (operation.returns === 'collection') {
			output.succeed(itemIndex, await outputOfCollection(run, values, itemIndex));
			return;
		}
		const body = bodyOf(operation.method, values);
		const finished = body && (await run.finish(body, values));
		const answer = await run.send(values, finished, itemIndex);
		// What Spoki took but answered oddly may have happened.
		if (operation.effect !== 'read') output.doubt([itemIndex]);
		output.succeed(itemIndex, outputOf(operation, values, answer));
	});
}

/**
 * Whether nothing of it may go out any more once an item has failed, so that under On Error: Stop one
 * item follows the other. Money always moves one after the other.
 */
function isDelicate({ effect, movesMoney, repeatable }: Operation): boolean {
	return effect === 'send' || movesMoney === true || !repeatable;
}

/** Each page takes its form at once, where that can be: whole records take far more memory. */
async function outputOfCollection(
	run: Run,
	values: ItemValues,
	itemIndex: number,
): Promise<IDataObject[]> {
	const shape = (records: unknown[]) => outputOf(run.selected.operation, values, records);
	if (!isShapedOneByOne(values.local)) return shape(await run.collect(values, itemIndex));
	return (await run.collect(values, itemIndex, shape)) as IDataObject[];
}

function bodyOf(method: string, { body, secrets }: ItemValues): IDataObject | undefined {
	return method === 'GET' || method === 'DELETE' ? undefined : { ...secrets, ...body };
}
