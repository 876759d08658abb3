import type { INodeExecutionData } from 'n8n-workflow';

import { recordOf, recordsOf } from '../transport/answers';
import { asNodeError, errorItem, goesOn } from './itemErrors';
import type { Run } from './Run';
import { readValues } from './values';

/** Carries out the operation once per item, one after the other, in order. */
export async function runEach(run: Run): Promise<INodeExecutionData[]> {
	const { context } = run;
	const output: INodeExecutionData[] = [];
	const items = context.getInputData();
	for (let itemIndex = 0; itemIndex < items.length; itemIndex++) {
		try {
			output.push(...(await runItem(run, itemIndex, items.length)));
		} catch (error) {
			if (!goesOn(context, error)) throw asNodeError(context.getNode(), error, itemIndex);
			output.push(errorItem(error, run.selected.rules.operation, itemIndex));
		}
	}
	return output;
}

async function runItem(
	run: Run,
	itemIndex: number,
	itemCount: number,
): Promise<INodeExecutionData[]> {
	const { operation } = run.selected;
	const values = readValues(run.context, operation, itemIndex);
	await run.announceWait(itemCount - itemIndex, values);
	const records =
		operation.returns === 'collection'
			? (await run.collect(values, itemIndex)).map(recordOf)
			: recordsOf(await run.send(values, bodyOf(operation.method, values.body), itemIndex));
	return records.map((json) => ({ json, pairedItem: { item: itemIndex } }));
}

function bodyOf<Body>(method: string, body: Body): Body | undefined {
	return method === 'GET' || method === 'DELETE' ? undefined : body;
}
