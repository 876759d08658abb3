import type { IExecuteFunctions } from 'n8n-workflow';

/** Whether an AI agent calls the node: n8n makes a node type of its own of each that it can call. */
export function isTool(context: Partial<Pick<IExecuteFunctions, 'getNode'>>): boolean {
	return context.getNode?.().type.endsWith('Tool') ?? false;
}
