import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Resource } from '../description/Operation';
import { Output } from './Output';
import { carryOutParts } from './carryOutParts';
import { selectOperation } from './select';

/** Runs the operation that the node's selectors name over all input items. */
export async function executeOperation(
	context: IExecuteFunctions,
	resources: Resource[],
): Promise<INodeExecutionData[]> {
	const selected = selectOperation(context, resources);
	const items = context.getInputData().map((_, item) => item);
	const output = new Output(items.length, () => selected.rules.operation);
	return await carryOutParts(context, [{ selected, parameters: context, items }], output);
}
