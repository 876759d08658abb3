import type { IExecuteFunctions } from 'n8n-workflow';

/**
 * Keeps what n8n does with a waiting node to this one run. n8n switches the node off in the
 * execution, and so every other run of it that is still to come, because they share the node: those
 * would ask nobody and pass on what came in. Where an agent wants to do two things at once, the second
 * would even count as approved if the agent, or the item that came to it, says so by itself.
 */
export function switchOffThisRunAlone(context: IExecuteFunctions): void {
	const kept = context.getExecuteData();
	kept.node = { ...kept.node };
}
