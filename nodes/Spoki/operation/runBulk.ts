import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { batchesOf, type Batch } from './batches';
import { asNodeError, errorItem, goesOn } from './itemErrors';
import type { Bulk } from './Operation';
import { refusalsOf, type Refusals } from './refusals';
import type { Run } from './Run';
import { readValues, type ItemValues } from './values';

/** How many refusals an error spells out before it only counts them. */
const SPELLED_OUT = 5;

/**
 * Carries out a bulk operation: checks every item before the first request, sends them in batches,
 * and gives one output item per input item, in the order of the items.
 */
export async function runBulk(run: Run, bulk: Bulk): Promise<INodeExecutionData[]> {
	const output = new Map<number, INodeExecutionData>();
	const items = readAll(run, output);
	const batches = batchesOf(items, bulk);
	for (const [index, batch] of batches.entries()) {
		try {
			await run.announceWait(batches.length, batch.values);
			const elements = batch.elements.map(({ body }) => body);
			const answer = await run.send(
				batch.values,
				bulk.body(elements),
				batch.elements[0].itemIndexes[0],
			);
			const phones = elements.map((element) => String(element[bulk.mergeBy]));
			settle(run, batch, refusalsOf(answer, phones), output);
		} catch (error) {
			if (!goesOn(run.context, error)) throw withTally(run, error, batches, index, output);
			batch.elements
				.flatMap(({ itemIndexes }) => itemIndexes)
				.forEach((item) => output.set(item, errorItem(error, run.selected.rules.operation, item)));
		}
	}
	return Array.from(output.entries())
		.sort(([a], [b]) => a - b)
		.map(([, item]) => item);
}

/** Checks every item. A bad one ends the node here, or becomes its own error item. */
function readAll(run: Run, output: Map<number, INodeExecutionData>): Map<number, ItemValues> {
	const { context, selected } = run;
	const items = new Map<number, ItemValues>();
	for (let itemIndex = 0; itemIndex < context.getInputData().length; itemIndex++) {
		try {
			items.set(itemIndex, readValues(context, selected.operation, itemIndex));
		} catch (error) {
			if (!goesOn(context, error)) throw asNodeError(context.getNode(), error, itemIndex);
			output.set(itemIndex, errorItem(error, selected.rules.operation, itemIndex));
		}
	}
	return items;
}

/** Gives every item of an answered batch its output. */
function settle(
	run: Run,
	{ elements, values }: Batch,
	{ byPosition, unassigned }: Refusals,
	output: Map<number, INodeExecutionData>,
): void {
	elements.forEach(({ body, itemIndexes }, position) => {
		const reason = byPosition.get(position);
		for (const item of itemIndexes) {
			output.set(
				item,
				reason === undefined
					? { json: successOf(values, body, unassigned), pairedItem: { item } }
					: errorItem(refusal(run, reason, item), run.selected.rules.operation, item),
			);
		}
	});
	const refused = elements.filter((_, position) => byPosition.has(position));
	if (refused.length > 0 && !run.context.continueOnFail()) {
		const [first] = refused[0].itemIndexes;
		throw refusal(run, Array.from(byPosition.values()).slice(0, SPELLED_OUT).join(' '), first);
	}
}

function successOf({ ids }: ItemValues, body: IDataObject, unassigned: string[]): IDataObject {
	const doubts = unassigned.length > 0 ? { unassignedRefusals: unassigned } : {};
	return { success: true, ...ids, ...body, ...doubts };
}

function refusal(run: Run, reason: string, itemIndex: number): NodeOperationError {
	return new NodeOperationError(run.context.getNode(), reason, {
		itemIndex,
		description:
			'Spoki took the other contacts of the same request. Correct this one and run it again.',
	});
}

/** Adds to an error that ends the node how far it came. */
function withTally(
	run: Run,
	error: unknown,
	batches: Batch[],
	index: number,
	output: Map<number, INodeExecutionData>,
): NodeOperationError | ReturnType<typeof asNodeError> {
	const nodeError = asNodeError(
		run.context.getNode(),
		error,
		batches[index].elements[0].itemIndexes[0],
	);
	const all = batches.flatMap(({ elements }) =>
		elements.flatMap(({ itemIndexes }) => itemIndexes),
	).length;
	const through = Array.from(output.values()).filter(({ json }) => json.error === undefined).length;
	const refused = output.size - through;
	nodeError.description = [
		nodeError.description,
		`${through} of ${all} items went through, ${refused} refused, ${all - through - refused} not carried out.`,
	]
		.filter(Boolean)
		.join(' ');
	return nodeError;
}
