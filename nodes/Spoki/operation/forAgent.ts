import type { IExecuteFunctions, NodeApiError, NodeOperationError } from 'n8n-workflow';

/** n8n makes a node type of its own of each node that an AI agent can call. */
export function isTool(context: Partial<Pick<IExecuteFunctions, 'getNode'>>): boolean {
	return context.getNode?.().type.endsWith('Tool') ?? false;
}

/**
 * An error as the agent reads it that called the node: n8n shows it the message only, so that the way
 * out has to stand there, too.
 */
export function forAgent(
	context: IExecuteFunctions,
	error: NodeApiError | NodeOperationError,
): NodeApiError | NodeOperationError {
	if (!isTool(context) || !error.description) return error;
	error.message = `${error.message.replace(/[.:]?$/, '.')} ${error.description}`;
	error.description = '';
	return error;
}
