import { randomUUID } from 'node:crypto';
import { nodeDistance, workflowSettings } from './workflows.mjs';

/** The name of the node that `agentWorkflow` does its work in. */
export const agentName = 'Agent';

/**
 * A Spoki node as a tool of an agent. The model knows it by its name, with `_` for what is no letter.
 *
 * @param {object} settings
 * @param {string} settings.name
 * @param {{ id: string, name: string }} settings.credential
 * @param {string} settings.operation with its resource, such as `contact.upsert`
 * @param {object} [settings.parameters] of the operation
 */
export function spokiTool({ name, credential, operation, parameters = {} }) {
	const [resource, value] = operation.split('.');
	return {
		...node(name, 'n8n-nodes-spoki.spokiTool', 1, { resource, operation: value, ...parameters }),
		credentials: { spokiApi: credential },
	};
}

/**
 * Any Action as a tool of an agent. What the model fills in stands in the node's defaults.
 *
 * @param {object} settings
 * @param {string} settings.name
 * @param {{ id: string, name: string }} settings.credential
 * @param {string[]} settings.allow effects
 * @param {string[]} [settings.allowedActions] names
 */
export function anyActionTool({ name, credential, allow, allowedActions = [] }) {
	const parameters = { allow, allowedActions };
	return spokiTool({ name, credential, operation: 'anyAction.carryOut', parameters });
}

/**
 * A Spoki node that asks a person before the agent uses a tool. Only n8n 2 has such nodes; it makes
 * them of every node with an operation that sends and waits.
 *
 * @param {object} settings
 * @param {string} settings.name
 * @param {{ id: string, name: string }} settings.credential
 * @param {object} settings.parameters of the operation, which the panel does not name
 */
export function reviewNode({ name, credential, parameters }) {
	return {
		...node(name, 'n8n-nodes-spoki.spokiHitlTool', 1, parameters),
		credentials: { spokiApi: credential },
	};
}

/**
 * An AI Agent that the button "Execute workflow" starts, with a model and tools.
 *
 * @param {object} settings
 * @param {string} settings.name of the workflow
 * @param {{ id: string, name: string }} settings.model the credential of the model
 * @param {object[]} settings.tools from `spokiTool`, whose names differ
 * @param {object} [settings.review] from `reviewNode`: stands before all of the tools
 * @param {string} settings.prompt what somebody says to the agent
 * @param {number} [settings.mostSteps] n8n ends an agent's work after so many
 * @param {number} [settings.agentVersion] type version of the AI Agent node
 * @returns {object} a workflow, ready for `createWorkflow`
 */
export function agentWorkflow({
	name,
	model,
	tools,
	review,
	prompt,
	mostSteps = 50,
	agentVersion = 3,
}) {
	const start = node('When you press Execute', 'n8n-nodes-base.manualTrigger', 1, {});
	const agent = node(agentName, '@n8n/n8n-nodes-langchain.agent', agentVersion, {
		promptType: 'define',
		text: prompt,
		options: { maxIterations: mostSteps },
	});
	const openAi = {
		...node('Model', '@n8n/n8n-nodes-langchain.lmChatOpenAi', 1.2, {
			model: { __rl: true, mode: 'id', value: 'scripted' },
			options: {},
		}),
		credentials: { openAiApi: model },
	};
	const to = (type, next = agentName) => ({ [type]: [[{ node: next, type, index: 0 }]] });
	const reviews = review === undefined ? [] : [review];
	const nodes = [start, agent, openAi, ...tools, ...reviews];
	return {
		name,
		settings: workflowSettings,
		nodes: nodes.map((one, index) => ({ ...one, position: [index * nodeDistance, 0] })),
		connections: Object.fromEntries([
			[start.name, to('main')],
			[openAi.name, to('ai_languageModel')],
			...tools.map((tool) => [tool.name, to('ai_tool', review?.name)]),
			...reviews.map(({ name: reviewer }) => [reviewer, to('ai_tool')]),
		]),
	};
}

function node(name, type, typeVersion, parameters) {
	return { id: randomUUID(), name, type, typeVersion, position: [0, 0], parameters };
}
