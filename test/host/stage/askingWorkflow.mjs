import { randomUUID } from 'node:crypto';
import { inputItems, lineOf, nodeDistance, spokiNode, webhookWorkflow } from './workflows.mjs';

/** Who is asked where nothing else is said. */
export const askedPhone = '+390000000001';

/** The name of the node that asks. */
export const askingName = 'Spoki';

/**
 * The node that asks.
 *
 * @param {object} options
 * @param {string} [options.name]
 * @param {{ id: string, name: string }} options.credential
 * @param {object} [options.parameters]
 * @param {object} [options.settings] of the node, such as `retryOnFail`
 */
export function askingNode({ name = askingName, credential, parameters = {}, settings = {} }) {
	const asked = {
		phone: { __rl: true, mode: 'phone', value: askedPhone },
		message: 'May we refund 49 euros?',
		...parameters,
	};
	const operation = 'message.sendAndWait';
	const node = spokiNode({ name, credential, operation, parameters: asked });
	return { ...node, ...settings };
}

/**
 * A workflow that asks, and tells a local server what comes out.
 *
 * @param {object} options
 * @param {string} options.name
 * @param {string} [options.path] of the address whose call begins it; by hand where it is left out
 * @param {{ url: string }} options.recorder
 * @param {number} [options.loopFrom] the output of which what comes without an answer goes in again
 * @param {object[]} [options.items] that come into the node
 * @param {string} [options.nodeName]
 */
export function askingWorkflow({
	name,
	path,
	recorder,
	loopFrom,
	items = [{}],
	nodeName = askingName,
	...node
}) {
	const nodes = [...inputItems(items), askingNode({ ...node, name: nodeName })];
	const line = path === undefined ? lineOf(name, nodes) : webhookWorkflow(name, path, nodes);
	const answered = tellingNode('Answered', `${recorder.url}/answered`, 0);
	const late = tellingNode('Late', `${recorder.url}/late`, 1);
	const again = notAnsweredNode('Not answered', 2);
	const to = (target) => ({ node: target, type: 'main', index: 0 });
	const outputs = [[to(answered.name)], [to(late.name)]];
	outputs[loopFrom]?.push(to(again.name));
	return {
		...line,
		nodes: [...line.nodes, answered, late, again],
		connections: {
			...line.connections,
			[nodeName]: { main: outputs },
			[again.name]: { main: [[to(nodeName)]] },
		},
	};
}

/** Posts what comes in, and goes on whatever becomes of that. */
function tellingNode(name, url, row) {
	const parameters = {
		method: 'POST',
		url,
		sendBody: true,
		specifyBody: 'json',
		jsonBody: '={{ JSON.stringify($json) }}',
		options: {},
	};
	return nodeOf(name, 'n8n-nodes-base.httpRequest', 4.2, row, parameters);
}

/** Lets through what came out because the time was up. */
function notAnsweredNode(name, row) {
	const condition = {
		id: randomUUID(),
		leftValue: '={{ $json.timedOut }}',
		rightValue: '',
		operator: { type: 'boolean', operation: 'true', singleValue: true },
	};
	const options = { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 };
	const conditions = { options, conditions: [condition], combinator: 'and' };
	return nodeOf(name, 'n8n-nodes-base.filter', 2.2, row, { conditions, options: {} });
}

/** n8n carries out the upper row first. */
function nodeOf(name, type, typeVersion, row, parameters) {
	const position = [5 * nodeDistance, row * nodeDistance];
	return { id: randomUUID(), name, type, typeVersion, position, parameters };
}
