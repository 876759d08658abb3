import type { IExecuteFunctions } from 'n8n-workflow';

/**
 * Tells whether an AI agent calls the node: n8n makes an own node type of each node that an agent
 * can call.
 */
export function isTool(context: Partial<Pick<IExecuteFunctions, 'getNode'>>): boolean {
	return context.getNode?.().type.endsWith('Tool') ?? false;
}
