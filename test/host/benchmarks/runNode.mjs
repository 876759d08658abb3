import { itemsOf, runLine } from '../stage/runs.mjs';
import { inputItems } from '../stage/workflows.mjs';

const runMilliseconds = 900_000;

/**
 * Lets n8n execute a node. What n8n keeps from sending is no fair comparison.
 *
 * @param {import('../host.mjs').Host} host
 * @param {object} node
 * @param {object[]} items that it is given
 * @returns {Promise<{ milliseconds: number, items: any[] }>} the node's own time, and what it put out
 */
export async function runNode(host, node, items) {
	const name = `${items.length} items: ${node.name}`;
	const execution = await runLine(host, name, [...inputItems(items), node], runMilliseconds);
	if (execution.status !== 'success') {
		const reason = execution.data.resultData.error?.message ?? 'no reason';
		throw new Error(`${node.name} ended with "${execution.status}": ${reason}`);
	}
	const [{ executionTime }] = execution.data.resultData.runData[node.name];
	const output = itemsOf(execution, node.name);
	const blocked = output.find(({ json }) => /not allowed/.test(json.error?.message));
	if (blocked) throw new Error(`${node.name} was kept from sending: ${blocked.json.error.message}`);
	return { milliseconds: executionTime, items: output };
}
