import type { IExecuteFunctions, INode, INodeExecutionData } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { errorDetails, fitted } from '../transport/errors';
import { StoppedError } from '../transport/pause';
import { isTool } from './isTool';

/**
 * Any error as one that n8n shows with its item. What the person has to read stays unchanged.
 *
 * @param error a NodeApiError of the transport, a UserError of a field, or what n8n throws for an expression
 */
export function asNodeError(
	node: INode,
	error: unknown,
	itemIndex?: number,
): NodeApiError | NodeOperationError {
	if (error instanceof NodeApiError || error instanceof NodeOperationError) {
		if (itemIndex !== undefined) error.context.itemIndex ??= itemIndex;
		return error;
	}
	const { message, description } = error as { message: string; description?: string | null };
	const texts = fitted(message, description ?? '');
	const nodeError = new NodeOperationError(node, error as Error, { ...texts, itemIndex });
	// n8n exchanges some messages for stock sentences.
	nodeError.message = texts.message;
	return nodeError;
}

/**
 * The item that stands for a failed one: with `error` as its only key it reaches the error output of
 * n8n 1.x and 2.x, and n8n adds the fields of the input item to it.
 */
export function errorItem(
	error: unknown,
	operation: string,
	itemIndex: number,
): INodeExecutionData {
	return { json: { error: errorDetails(error, operation) }, pairedItem: { item: itemIndex } };
}

/**
 * Tells whether the other items go on after an item's error. A stop of the workflow ends them all.
 * An agent gets each error as an answer: of one that ends the node some of n8n's agents read
 * nothing, and some end.
 */
export function goesOn(context: IExecuteFunctions, error: unknown): boolean {
	const isAnswer = isTool(context) || context.continueOnFail();
	return isAnswer && !(error instanceof StoppedError);
}
