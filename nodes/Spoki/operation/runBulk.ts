import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { spokiIds } from '../description/ids';
import type { Bulk, ItemValues } from '../description/Operation';
import { batchesOf, halvesOf, requestOf, type Batch } from './batches';
import { BulkOutput } from './BulkOutput';
import { asNodeError, goesOn } from './itemErrors';
import { refusalsOf, refusedElements } from './refusals/refusals';
import type { Run } from './Run';
import { isTooLarge, sizeError } from './tooLarge';

const CORRECT_ITEM = 'Correct this item and run it again.';

/**
 * Carries out a bulk operation: checks every item before the first request, sends them in batches,
 * and gives one output item per input item, in the order of the items.
 */
export async function runBulk(run: Run, bulk: Bulk): Promise<INodeExecutionData[]> {
	const { context, selected } = run;
	const output = new BulkOutput(context.getInputData().length, selected.rules.operation);
	const queue = batchesOf(await readAll(run, output), bulk);
	for (let batch = queue.shift(); batch !== undefined; batch = queue.shift()) {
		try {
			await run.announceWait(queue.length + 1, batch.values);
			await sendBatch(run, bulk, batch, output);
		} catch (error) {
			if (isTooLarge(error) && batch.elements.length > 1) {
				queue.unshift(...halvesOf(batch));
				continue;
			}
			const reason = isTooLarge(error) ? sizeError(error) : error;
			const refused = refusedElements(reason, requestOf(batch, bulk));
			if (!goesOn(context, reason)) throw endedBy(run, reason, batch, refused, output);
			const rest = settleRefused(run, reason, batch, refused, output);
			if (rest.elements.length > 0) queue.unshift(rest);
		}
	}
	return output.inOrder();
}

/** Checks every item. A bad one ends the node here, or becomes its own error item. */
async function readAll(run: Run, output: BulkOutput): Promise<Map<number, ItemValues>> {
	const { context } = run;
	const items = new Map<number, ItemValues>();
	for (let itemIndex = 0; itemIndex < context.getInputData().length; itemIndex++) {
		try {
			const given = await run.readValues(itemIndex);
			items.set(itemIndex, await run.prepare(given, itemIndex));
		} catch (error) {
			if (!goesOn(context, error)) throw asNodeError(context.getNode(), error, itemIndex);
			output.fail([itemIndex], error);
		}
	}
	return items;
}

/** @throws when the request fails, or when a contact is refused and that ends the node */
async function sendBatch(run: Run, bulk: Bulk, batch: Batch, output: BulkOutput): Promise<void> {
	const { elements, values } = batch;
	const request = requestOf(batch, bulk);
	const answer = await run.send(values, request.body, firstItemOf(batch));
	const { byPosition, unassigned } = refusalsOf(answer, request);
	const doubts: IDataObject = unassigned.length > 0 ? { unassignedRefusals: unassigned } : {};
	elements.forEach(({ body, itemIndexes }, position) => {
		const reason = byPosition.get(position);
		if (reason !== undefined) output.fail(itemIndexes, refusal(run, reason, itemIndexes[0]));
		else output.succeed(itemIndexes, { ...recordOf(run, { ...values, body }, answer), ...doubts });
	});
	const [first] = byPosition.keys();
	if (first === undefined || run.context.continueOnFail()) return;
	throw refusal(run, byPosition.get(first) as string, elements[first].itemIndexes[0]);
}

/** What one element becomes in the workflow. */
function recordOf(run: Run, values: ItemValues, answer: unknown): IDataObject {
	const { asRecords } = run.selected.operation;
	if (asRecords !== undefined) return asRecords(answer, values)[0];
	return { success: true, ...spokiIds(values), ...values.body };
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
	output: BulkOutput,
): Batch {
	batch.elements.forEach(({ itemIndexes }, position) => {
		const reason = refused.get(position);
		if (refused.size === 0) output.fail(itemIndexes, error);
		else if (reason !== undefined) output.fail(itemIndexes, refusal(run, reason, itemIndexes[0]));
	});
	const isLeft = (_: unknown, position: number) => refused.size > 0 && !refused.has(position);
	return { ...batch, elements: batch.elements.filter(isLeft) };
}

/** The error that ends the node, with the item to blame and how far the node came. */
function endedBy(
	run: Run,
	error: unknown,
	batch: Batch,
	refused: Map<number, string>,
	output: BulkOutput,
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
	nodeError.description = [nodeError.description, output.tally()].filter(Boolean).join(' ');
	return nodeError;
}

function firstItemOf({ elements }: Batch): number {
	return elements[0].itemIndexes[0];
}
