import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Resource } from '../description/Operation';
import { Run } from './Run';
import { runBulk } from './runBulk';
import { runEach } from './runEach';
import { selectOperation } from './select';

/** Runs the operation that the node's selectors name over all input items. */
export async function executeOperation(
	context: IExecuteFunctions,
	resources: Resource[],
): Promise<INodeExecutionData[]> {
	const run = new Run(context, selectOperation(context, resources));
	const { bulk } = run.selected.operation;
	run.warnOfRetry();
	return bulk === undefined ? runEach(run) : runBulk(run, bulk);
}
