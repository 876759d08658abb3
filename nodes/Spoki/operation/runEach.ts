import type { IDataObject } from 'n8n-workflow';

import type { ItemValues } from '../description/Operation';
import { isUncertain } from '../transport/errors';
import { isCompletedAhead } from './checkItems';
import { asNodeError, goesOn } from './itemErrors';
import type { Output } from './Output';
import { outputOf } from './outputs';
import type { Run } from './Run';

/** Carries out the operation once per checked item, one after the other, in order. */
export async function runEach(
	run: Run,
	items: Map<number, ItemValues>,
	output: Output,
): Promise<void> {
	const { operation } = run.selected;
	let left = items.size;
	for (const [itemIndex, given] of Array.from(items)) {
		let isAnswered = false;
		try {
			await run.announceWait(left--, given);
			const values = isCompletedAhead(operation) ? given : await run.complete(given, itemIndex);
			const answer = await answerTo(run, values, itemIndex);
			isAnswered = operation.effect !== 'read';
			output.succeed(itemIndex, outputOf(operation, values, answer));
		} catch (error) {
			// Also what Spoki took but answered oddly may have happened.
			if (isAnswered || isUncertain(error)) output.doubt([itemIndex]);
			if (!goesOn(run.context, error)) throw asNodeError(run.context.getNode(), error, itemIndex);
			output.fail(itemIndex, error);
		}
	}
}

async function answerTo(run: Run, values: ItemValues, itemIndex: number): Promise<unknown> {
	const { method, returns } = run.selected.operation;
	if (returns === 'collection') return await run.collect(values, itemIndex);
	return await run.send(values, bodyOf(method, values), itemIndex);
}

function bodyOf(method: string, { body, secrets }: ItemValues): IDataObject | undefined {
	return method === 'GET' || method === 'DELETE' ? undefined : { ...secrets, ...body };
}
