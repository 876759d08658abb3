import type { IDataObject } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { spokiIds } from '../description/ids';
import type { Bulk, ItemValues } from '../description/Operation';
import { isUncertain } from '../transport/errors';
import { batchesOf, halvesOf, requestOf, type Batch } from './batches';
import { asNodeError, goesOn } from './itemErrors';
import type { Output } from './Output';
import { refusalsOf, refusedElements } from './refusals/refusals';
import type { Run } from './Run';
import { isTooLarge, sizeError } from './tooLarge';

const CORRECT_ITEM = 'Correct this item and run it again.';

/** Carries out a bulk operation: sends its checked items in batches. */
export async function runBulk(
	run: Run,
	bulk: Bulk,
	items: Map<number, ItemValues>,
	output: Output,
): Promise<void> {
	const queue = batchesOf(items, bulk);
	for (let batch = queue.shift(); batch !== undefined; batch = queue.shift()) {
		try {
			await run.announceWait(queue.length + 1, batch.values);
			await sendBatch(run, bulk, batch, output);
		} catch (error) {
			if (isTooLarge(error) && batch.elements.length > 1) {
				queue.unshift(...halvesOf(batch));
				continue;
			}
			if (isUncertain(error))
				output.doubt(batch.elements.flatMap(({ itemIndexes }) => itemIndexes));
			const reason = isTooLarge(error) ? sizeError(error) : error;
			const refused = refusedElements(reason, requestOf(batch, bulk));
			if (!goesOn(run.context, reason)) throw endedBy(run, reason, batch, refused);
			const rest = settleRefused(run, reason, batch, refused, output);
			if (rest.elements.length > 0) queue.unshift(rest);
		}
	}
}

/** @throws when the request fails, or when a contact is refused and that ends the node */
async function sendBatch(run: Run, bulk: Bulk, batch: Batch, output: Output): Promise<void> {
	const { elements, values } = batch;
	const request = requestOf(batch, bulk);
	const answer = await run.send(values, request.body, firstItemOf(batch));
	const { byPosition, unassigned } = refusalsOf(answer, request);
	const doubts: IDataObject = unassigned.length > 0 ? { unassignedRefusals: unassigned } : {};
	elements.forEach(({ body, itemIndexes }, position) => {
		const reason = byPosition.get(position);
		if (reason === undefined) {
			const record = { ...recordOf(run, { ...values, body }, answer), ...doubts };
			for (const item of itemIndexes) output.succeed(item, [record]);
		} else {
			const error = refusal(run, reason, itemIndexes[0]);
			for (const item of itemIndexes) output.fail(item, error);
		}
	});
	const [first] = byPosition.keys();
	if (first === undefined || goesOn(run.context, undefined)) return;
	throw refusal(run, byPosition.get(first) as string, elements[first].itemIndexes[0]);
}

/** What one element becomes in the workflow. */
function recordOf(run: Run, values: ItemValues, answer: unknown): IDataObject {
	const { asRecords } = run.selected.operation;
	if (asRecords !== undefined) return asRecords(answer, values)[0];
	const done = { success: true, ...spokiIds(values) };
	// The columns that the node itself gives come first, whatever keys were sent.
	return { ...done, ...values.body, ...done };
}

function refusal(run: Run, reason: string, itemIndex: number): NodeOperationError {
	return new NodeOperationError(run.context.getNode(), reason, {
		itemIndex,
		description: CORRECT_ITEM,
	});
}

/**
 * Spoki refused a whole request. Where it names the elements that are to blame, only they fail, and
 * the others are sent again without them: a refused request did nothing.
 *
 * @returns what is still to be sent
 */
function settleRefused(
	run: Run,
	error: unknown,
	batch: Batch,
	refused: Map<number, string>,
	output: Output,
): Batch {
	batch.elements.forEach(({ itemIndexes }, position) => {
		const reason = refused.get(position);
		if (refused.size > 0 && reason === undefined) return;
		const blamed = reason === undefined ? error : refusal(run, reason, itemIndexes[0]);
		for (const item of itemIndexes) output.fail(item, blamed);
	});
	const isLeft = (_: unknown, position: number) => refused.size > 0 && !refused.has(position);
	return { ...batch, elements: batch.elements.filter(isLeft) };
}

/** The error that ends the node, with the item to blame. */
function endedBy(
	run: Run,
	error: unknown,
	batch: Batch,
	refused: Map<number, string>,
): ReturnType<typeof asNodeError> {
	const [position] = refused.keys();
	const item =
		position === undefined ? firstItemOf(batch) : batch.elements[position].itemIndexes[0];
	const nodeError = asNodeError(run.context.getNode(), error, item);
	if (position !== undefined) {
		nodeError.message = refused.get(position) as string;
		nodeError.description = CORRECT_ITEM;
		nodeError.context.itemIndex = item;
	}
	return nodeError;
}

function firstItemOf({ elements }: Batch): number {
	return elements[0].itemIndexes[0];
}
