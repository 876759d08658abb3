import { lineOf } from './workflows.mjs';

const runMilliseconds = 60_000;

/**
 * Executes nodes, connected to a line, as the editor's button does, and waits for the end.
 *
 * @param {import('../host.mjs').Host} host
 * @param {string} name of the workflow
 * @param {object[]} nodes
 * @returns {Promise<any>} the execution, whichever way it ended
 */
export async function runLine(host, name, nodes) {
	const workflowId = await host.createWorkflow(lineOf(name, nodes));
	const executionId = await host.runWorkflow(workflowId);
	return await host.waitForExecution(executionId, runMilliseconds);
}

/**
 * @param {any} execution
 * @param {string} nodeName
 * @param {number} [output] 1 is the error output of a node that has one
 * @returns {{ json: any, pairedItem: any }[]} what the node put out there, in its first run
 */
export function itemsOf(execution, nodeName, output = 0) {
	const [run] = execution.data.resultData.runData[nodeName] ?? [];
	return run?.data?.main?.[output] ?? [];
}
