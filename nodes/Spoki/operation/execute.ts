import type {
	IExecuteFunctions,
	INodeExecutionData,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';

import type { ItemValues, Resource } from '../description/Operation';
import { mustNotRepeat, repetitionWords } from '../description/repetition';
import { withRoomFor } from '../transport/errors';
import { checkItems } from './checkItems';
import { errorItem, goesOn } from './itemErrors';
import { Output } from './Output';
import { refusalOfRetry, warnOfRetry } from './retryOnFail';
import { Run } from './Run';
import { runBulk } from './runBulk';
import { runEach } from './runEach';
import { selectOperation, type SelectedOperation } from './select';
import { SentBefore } from './SentBefore';

/** Runs the operation that the node's selectors name over all input items. */
export async function executeOperation(
	context: IExecuteFunctions,
	resources: Resource[],
): Promise<INodeExecutionData[]> {
	const selected = selectOperation(context, resources);
	const refusal = refusalOfRetry(context, selected);
	if (refusal !== undefined) return refuseAll(context, selected, refusal);
	warnOfRetry(context, selected);
	const run = new Run(context, selected);
	const output = new Output(context.getInputData().length, selected.rules.operation);
	await checkedAndCarriedOut(run, output).catch((error) => {
		throw withTally(error as NodeApiError | NodeOperationError, selected, output);
	});
	return output.inOrder();
}

async function checkedAndCarriedOut(run: Run, output: Output): Promise<void> {
	const items = await checkItems(run, output);
	await (mustNotRepeat(run.selected.operation) ? runOnce : carryOut)(run, items, output);
}

/** Says in the error that ends the node how far it came, where that changed anything. */
function withTally(
	error: NodeApiError | NodeOperationError,
	{ operation }: SelectedOperation,
	output: Output,
): NodeApiError | NodeOperationError {
	const tally = operation.effect === 'read' ? '' : output.tally(error.context?.itemIndex as number);
	if (tally === '') return error;
	const isSafe = mustNotRepeat(operation) && output.succeeded().size > 0;
	const { done } = repetitionWords(operation);
	const whatNext = isSafe ? ` When you run it again, what went through is not ${done} again.` : '';
	error.description = withRoomFor(error.description ?? '', tally + whatNext);
	return error;
}

/** Carries out what must happen only once, also where a run before this one failed in the middle. */
async function runOnce(run: Run, items: Map<number, ItemValues>, output: Output): Promise<void> {
	const before = await SentBefore.open(run, output);
	let isThrough = false;
	try {
		await carryOut(run, before.leaveOut(items), output);
		isThrough = true;
	} finally {
		if (isThrough) before.forget();
		else before.keep(items);
	}
}

async function carryOut(run: Run, items: Map<number, ItemValues>, output: Output): Promise<void> {
	const { bulk } = run.selected.operation;
	await (bulk === undefined ? runEach(run, items, output) : runBulk(run, bulk, items, output));
}

/** An error that was thrown would let n8n pass the input items on, as if they had been sent. */
function refuseAll(
	context: IExecuteFunctions,
	{ rules }: SelectedOperation,
	refusal: NodeOperationError,
): INodeExecutionData[] {
	if (!goesOn(context, refusal)) throw refusal;
	return context.getInputData().map((_, item) => errorItem(refusal, rules.operation, item));
}
