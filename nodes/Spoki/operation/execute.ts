import type { IExecuteFunctions, INodeExecutionData, NodeOperationError } from 'n8n-workflow';

import type { Resource } from '../description/Operation';
import { errorItem, goesOn } from './itemErrors';
import { refusalOfRetry, warnOfRetry } from './retryOnFail';
import { Run } from './Run';
import { runBulk } from './runBulk';
import { runEach } from './runEach';
import { selectOperation, type SelectedOperation } from './select';

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
	const { bulk } = selected.operation;
	return bulk === undefined ? runEach(run) : runBulk(run, bulk);
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
