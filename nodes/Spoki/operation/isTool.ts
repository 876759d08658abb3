import type { IExecuteFunctions } from 'n8n-workflow';

/**
 * Tells whether an AI agent calls the node: n8n makes an own node type of each node that an agent
 * can call. Another one of its makes asks a person before an agent acts, and works for the person.
 */
export function isTool(context: Partial<Pick<IExecuteFunctions, 'getNode'>>): boolean {
	return /(?<!Hitl)Tool$/.test(context.getNode?.().type ?? '');
}
