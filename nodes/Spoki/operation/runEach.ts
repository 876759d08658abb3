import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { ItemValues } from '../description/Operation';
import { asNodeError, errorItem, goesOn } from './itemErrors';
import { outputOf } from './outputs';
import type { Run } from './Run';

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
	const given = await run.readValues(itemIndex);
	await run.announceWait(itemCount - itemIndex, given);
	const values = await run.prepare(await run.findIds(given, itemIndex), itemIndex);
	const answer =
		operation.returns === 'collection'
			? await run.collect(values, itemIndex)
			: await run.send(values, bodyOf(operation.method, values), itemIndex);
	return outputOf(operation, values, answer).map((json) => ({
		json,
		pairedItem: { item: itemIndex },
	}));
}

function bodyOf(method: string, { body, secrets }: ItemValues): IDataObject | undefined {
	return method === 'GET' || method === 'DELETE' ? undefined : { ...secrets, ...body };
}
