import { randomUUID } from 'node:crypto';

export const nodeDistance = 220;
const minuteSeconds = 60;
export const workflowSettings = { executionOrder: 'v1', timezone: 'Europe/Rome' };

/** How often the trigger of `triggerWorkflow` asks Spoki. */
export const pollSeconds = 5;

/**
 * Poll times every five seconds: n8n takes no shorter interval than a minute, so twelve of a minute
 * each are offset against each other.
 */
export const everyFewSeconds = {
	item: Array.from({ length: minuteSeconds / pollSeconds }, (_, index) => ({
		mode: 'custom',
		cronExpression: `${index * pollSeconds} * * * * *`,
	})),
};

/** The name of the node that `triggerWorkflow` begins with. */
export const triggerName = 'Spoki Trigger';

/** The name of the node that `webhookTriggerWorkflow` begins with. */
export const webhookTriggerName = 'Spoki Webhook Trigger';

/** The name of the node that puts out what was given to `inputItems`. */
export const inputName = 'Input';

/**
 * Connects nodes to a line that begins with a manual trigger.
 *
 * @param {string} name of the workflow
 * @param {object[]} nodes from the functions below, in order
 * @returns {object} a workflow, ready for `createWorkflow`
 */
export function lineOf(name, nodes) {
	return linesOf(name, [nodes]);
}

/**
 * Connects nodes to several lines that all begin with one trigger.
 *
 * @param {string} name of the workflow
 * @param {object[][]} lines each of nodes from the functions below, whose names differ
 * @param {object} [trigger] a manual one by default
 * @returns {object} a workflow, ready for `createWorkflow`
 */
export function linesOf(name, lines, trigger = manualTrigger()) {
	const to = ({ name: next }) => ({ node: next, type: 'main', index: 0 });
	const connections = lines.flatMap((line) =>
		line.slice(1).map((next, index) => [line[index].name, { main: [[to(next)]] }]),
	);
	return {
		name,
		settings: workflowSettings,
		nodes: [
			trigger,
			...lines.flatMap((line, row) =>
				line.map((one, column) => ({
					...one,
					position: [(column + 1) * nodeDistance, row * nodeDistance],
				})),
			),
		],
		connections: Object.fromEntries([
			[trigger.name, { main: [lines.map(([first]) => to(first))] }],
			...connections,
		]),
	};
}

/**
 * The two nodes that put out the given items; the second is called by `inputName`.
 *
 * @param {object[]} items
 * @param {string} [name] of the second where there are several
 * @returns {object[]}
 */
export function inputItems(items, name = inputName) {
	return [
		node(`${name}: all items`, 'n8n-nodes-base.set', 3.4, {
			mode: 'raw',
			jsonOutput: JSON.stringify({ items }),
			options: {},
		}),
		node(name, 'n8n-nodes-base.splitOut', 1, { fieldToSplitOut: 'items', options: {} }),
	];
}

/**
 * A Spoki node.
 *
 * @param {object} settings
 * @param {string} [settings.name]
 * @param {{ id: string, name: string }} settings.credential
 * @param {string} settings.operation with its resource, such as `contact.upsert`
 * @param {object} [settings.parameters] of the operation
 * @param {string} [settings.onError] such as `continueRegularOutput`
 */
export function spokiNode({ name = 'Spoki', credential, operation, parameters = {}, onError }) {
	const [resource, value] = operation.split('.');
	return {
		...node(name, 'n8n-nodes-spoki.spoki', 1, { resource, operation: value, ...parameters }),
		credentials: { spokiApi: credential },
		...(onError && { onError }),
	};
}

/**
 * A line of nodes that a call to an address begins.
 *
 * @param {string} name of the workflow
 * @param {string} path of the address, behind `/webhook/`
 * @param {object[]} nodes from the functions above, in order
 * @returns {object} a workflow, ready for `createWorkflow`
 */
export function webhookWorkflow(name, path, nodes) {
	const webhook = node('Webhook', 'n8n-nodes-base.webhook', 2, { path, httpMethod: 'POST' });
	return linesOf(name, nodes.length > 0 ? [nodes] : [], { ...webhook, webhookId: path });
}

/**
 * A workflow that a call to an address begins, and that does nothing more.
 *
 * @param {string} name
 * @param {string} path of the address, behind `/webhook/`
 * @returns {object} a workflow, ready for `createWorkflow`
 */
export function plainWebhookWorkflow(name, path) {
	return { ...webhookWorkflow(name, path, []), connections: {} };
}

/**
 * A workflow whose trigger asks Spoki every five seconds.
 *
 * @param {object} settings
 * @param {string} settings.name of the workflow
 * @param {{ id: string, name: string }} settings.credential
 * @param {object} [settings.parameters] of the trigger
 * @param {object[]} [settings.nodes] connected to a line behind it
 * @returns {object} a workflow, ready for `createWorkflow`
 */
export function triggerWorkflow({ name, credential, parameters = {}, nodes = [] }) {
	const trigger = {
		...node(triggerName, 'n8n-nodes-spoki.spokiTrigger', 1, {
			pollTimes: everyFewSeconds,
			...parameters,
		}),
		credentials: { spokiApi: credential },
	};
	return linesOf(name, nodes.length > 0 ? [nodes] : [], trigger);
}

/**
 * A workflow that Spoki's events start.
 *
 * @param {object} settings
 * @param {string} settings.name of the workflow
 * @param {{ id: string, name: string }} settings.credential
 * @param {object} [settings.parameters] of the trigger
 * @param {string} [settings.webhookId] part of its address
 * @param {object[]} [settings.nodes] connected to a line behind it
 * @returns {object} a workflow, ready for `createWorkflow`
 */
export function webhookTriggerWorkflow({
	name,
	credential,
	parameters = {},
	webhookId = randomUUID(),
	nodes = [],
}) {
	const trigger = {
		...node(webhookTriggerName, 'n8n-nodes-spoki.spokiWebhookTrigger', 1, parameters),
		webhookId,
		credentials: { spokiApi: credential },
	};
	return linesOf(name, nodes.length > 0 ? [nodes] : [], trigger);
}

/**
 * An Edit Fields node that adds fields to each item.
 *
 * @param {string} name
 * @param {Record<string, string>} fields a text or an expression for each
 */
export function editFieldsNode(name, fields) {
	const assignments = Object.entries(fields).map(([field, value]) => ({
		id: randomUUID(),
		name: field,
		value,
		type: 'string',
	}));
	return node(name, 'n8n-nodes-base.set', 3.4, {
		assignments: { assignments },
		includeOtherFields: true,
		options: {},
	});
}

/**
 * An HTTP Request node that posts JSON with the Spoki credential and goes on after errors.
 *
 * @param {object} settings
 * @param {string} settings.name
 * @param {{ id: string, name: string }} settings.credential
 * @param {string} settings.url
 * @param {string} settings.body an expression that gives an object
 * @param {number} [settings.perMinute] how many items its option Batching lets through in a minute
 */
export function httpRequestNode({ name, credential, url, body, perMinute }) {
	const batch = { batchSize: perMinute, batchInterval: minuteSeconds * 1000 };
	return {
		...node(name, 'n8n-nodes-base.httpRequest', 4.2, {
			method: 'POST',
			url,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: 'spokiApi',
			sendBody: true,
			specifyBody: 'json',
			jsonBody: body,
			options: perMinute === undefined ? {} : { batching: { batch } },
		}),
		credentials: { spokiApi: credential },
		onError: 'continueRegularOutput',
	};
}

/**
 * An HTTP Request node that goes on when the address has answered, within five minutes.
 *
 * @param {string} url
 */
export function waitingNode(url) {
	return node('Wait for the others', 'n8n-nodes-base.httpRequest', 4.2, { url, options: {} });
}

function manualTrigger() {
	return node('When you press Execute', 'n8n-nodes-base.manualTrigger', 1, {});
}

function node(name, type, typeVersion, parameters) {
	return { id: randomUUID(), name, type, typeVersion, position: [0, 0], parameters };
}
