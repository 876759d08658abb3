import type { IExecuteFunctions, INodeExecutionData, NodeOperationError } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import { mustNotRepeat } from '../description/repetition';
import { asNodeError } from './itemErrors';
import { isTool } from './isTool';
import type { Output } from './Output';
import type { Part } from './Part';

/** Among what n8n keeps of the node's execution. */
const KEY = 'carriedOutCalls';

/** Shorter ones are numbers, which begin anew with each answer of a model. */
const UNIQUE = /^.{9,}$/;

/**
 * Where an agent has several items and a person approves what it wants, n8n (2.40) carries out the
 * same call once for each item. A call is known by the name that the model gave it.
 *
 * @returns the error in the place of a repetition that would reach people or move money twice
 */
export function refusalOfRepeatedCall(
	context: IExecuteFunctions,
	parts: Part[],
): NodeOperationError | undefined {
	const call = callOf(context, parts);
	if (call === undefined || !carriedOut(context).includes(call)) return undefined;
	const error = new UserError('This call of the agent was carried out already', {
		description: 'n8n made it a second time, so nothing was done now.',
	});
	return asNodeError(context.getNode(), error) as NodeOperationError;
}

/** Remembers a call that has done something, or may have. */
export function keepCall(context: IExecuteFunctions, parts: Part[], output: Output): void {
	const call = callOf(context, parts);
	if (call === undefined || output.succeeded().size + output.doubtful().length === 0) return;
	context.getContext('node')[KEY] = [...carriedOut(context), call];
}

function carriedOut(context: IExecuteFunctions): string[] {
	return (context.getContext('node')[KEY] as string[] | undefined) ?? [];
}

/** Undefined where a repetition does no harm, and where nobody can tell one. */
function callOf(context: IExecuteFunctions, parts: Part[]): string | undefined {
	if (!isTool(context) || !parts.some(({ selected }) => mustNotRepeat(selected.operation)))
		return undefined;
	const [item] = context.getInputData() as Array<INodeExecutionData | undefined>;
	const { toolCallId } = item?.json ?? {};
	return typeof toolCallId === 'string' && UNIQUE.test(toolCallId) ? toolCallId : undefined;
}
