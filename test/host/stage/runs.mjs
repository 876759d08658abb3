import { lineOf } from './workflows.mjs';

const runMilliseconds = 300_000;

/**
 * Begins to execute nodes, connected to a line, as the editor's button does.
 *
 * @param {import('../host.mjs').Host} host
 * @param {string} name of the workflow
 * @param {object[]} nodes
 * @returns {Promise<string>} id of the execution
 */
export async function startLine(host, name, nodes) {
	return await host.runWorkflow(await host.createWorkflow(lineOf(name, nodes)));
}

/**
 * Executes nodes, connected to a line, and waits for the end.
 *
 * @param {import('../host.mjs').Host} host
 * @param {string} name of the workflow
 * @param {object[]} nodes
 * @param {number} [milliseconds] how long it may take
 * @returns {Promise<any>} the execution, whichever way it ended
 */
export async function runLine(host, name, nodes, milliseconds = runMilliseconds) {
	return await host.waitForExecution(await startLine(host, name, nodes), milliseconds);
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
