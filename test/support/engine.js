// @ts-check
/**
 * Runs the Spoki node in n8n's own engine, in this process: n8n-core's workflow execution, its
 * contexts, its expression engine and its request helper are the real ones. Only what lives in n8n's
 * server is stood in for: where credentials are stored and where node types are looked up.
 */
require('reflect-metadata');

const { ExecutionLifecycleHooks, LoadOptionsContext, WorkflowExecute } = require('n8n-core');
const { setSafeRegexEngine, Workflow } = require('n8n-workflow');

// n8n gives each pattern of a panel so many milliseconds of the machine's time, which a busy machine
// takes for itself.
setSafeRegexEngine({
	exec: (pattern, input, flags) => new RegExp(pattern, flags).exec(input),
	test: (pattern, input, flags) => new RegExp(pattern, flags).test(input),
	replace: (pattern, input, flags, replacement) =>
		input.replace(new RegExp(pattern, flags), replacement),
	matchAll: (pattern, input, flags) => Array.from(input.matchAll(new RegExp(pattern, flags))),
	split: (pattern, input, flags) => input.split(new RegExp(pattern, flags)),
});

const SPOKI_TYPE = 'n8n-nodes-spoki.spoki';
/** What n8n makes of it for AI agents. */
const TOOL_TYPE = `${SPOKI_TYPE}Tool`;
const ITEMS_TYPE = 'test.items';
const AGENT_TYPE = 'test.agent';

/**
 * @typedef {object} NodeRun
 * @property {Record<string, unknown>} parameters the Spoki node's parameters, as a workflow file holds them
 * @property {Record<string, unknown>[]} [items] the json of the input items; one empty item by default
 * @property {{ apiKey: string, baseUrl: string, defaultCountry?: string }} credential
 * @property {'continueErrorOutput' | 'continueRegularOutput' | 'stopWorkflow'} [onError]
 * @property {Record<string, unknown>} [settings] further settings of the node, such as `retryOnFail`
 * @property {string} [timezone] of the workflow, by default Europe/Rome
 * @property {(cancel: () => void) => void} [started] is given what the Stop button does
 * @property {import('n8n-workflow').WorkflowExecuteMode} [mode] how the execution came about, by default by hand
 * @property {Record<string, unknown>} [staticData] what n8n has kept of the workflow, and keeps after the run
 * @property {boolean} [active] whether the workflow is published; a worker of queue mode is not told that it is
 * @property {string} [executionId] a number of its own by default
 * @property {string} [nodeType] which of the types that n8n makes of the node, such as that of a tool
 * @property {string} [waitingUrl] where n8n takes in answers to waiting executions
 * @property {import('n8n-workflow').IRun} [retryOf] the execution that Retry begins anew where it failed
 */

/**
 * @typedef {object} NodeResult
 * @property {import('n8n-workflow').INodeExecutionData[]} items what came out of the first output
 * @property {import('n8n-workflow').INodeExecutionData[]} errorItems what came out of the error output
 * @property {any} error what ended the node, if anything did
 * @property {string[]} hints
 * @property {string} status of the execution
 * @property {import('n8n-workflow').IRun} run everything that n8n keeps of the execution
 */

/**
 * A node that puts the items of the test into the workflow.
 *
 * @param {Record<string, unknown>[]} [items]
 */
function itemsNode(items = [{}]) {
	return {
		description: {
			displayName: 'Items',
			name: 'items',
			group: ['input'],
			version: 1,
			defaults: { name: 'Items' },
			inputs: [],
			outputs: ['main'],
			properties: [],
		},
		execute: async () => [items.map((/** @type {Record<string, unknown>} */ json) => ({ json }))],
	};
}

/**
 * What n8n's server does with a generic credential: its expressions, resolved, become headers.
 *
 * @param {any} credentialType
 * @param {any} credential
 * @param {any} options of the request
 */
function authenticate(credentialType, credential, options) {
	const headers = Object.entries(credentialType.authenticate.properties.headers).map(
		([name, expression]) => {
			const [, code] = /^=\{\{(.*)\}\}$/.exec(String(expression)) ?? [];
			return [name, new Function('$credentials', `return ${code}`)(credential)];
		},
	);
	options.headers = { ...options.headers, ...Object.fromEntries(headers) };
	return options;
}

/** Each execution has a number of its own. */
let executions = 0;

/**
 * @param {any} credentialType
 * @param {any} credential
 * @param {ExecutionLifecycleHooks} hooks
 * @param {Pick<NodeRun, 'executionId' | 'waitingUrl'>} [own]
 */
function additionalData(credentialType, credential, hooks, own = {}) {
	executions += 1;
	return {
		credentialsHelper: {
			getParentTypes: () => [],
			isCredentialUsableByNode: () => true,
			preAuthentication: async () => undefined,
			authenticate: async (
				/** @type {unknown} */ data,
				/** @type {unknown} */ _type,
				/** @type {unknown} */ options,
			) => authenticate(credentialType, data, options),
			getDecrypted: async () => ({ ...credential }),
			getCredentialsProperties: () => credentialType.properties,
		},
		hooks,
		currentNodeExecutionIndex: 0,
		executionId: own.executionId ?? String(executions),
		variables: {},
		restApiUrl: 'http://localhost/rest',
		instanceBaseUrl: 'http://localhost/',
		webhookWaitingBaseUrl: own.waitingUrl ?? 'http://localhost/webhook-waiting',
		formWaitingBaseUrl: 'http://localhost/form-waiting',
		setExecutionStatus: () => {},
		sendDataToUI: () => {},
		logAiEvent: () => {},
	};
}

/**
 * Where n8n looks node types up.
 *
 * @param {Record<string, unknown>} types by their names
 * @returns {import('n8n-workflow').INodeTypes}
 */
function nodeTypesOf(types) {
	const getByNameAndVersion = (/** @type {string} */ name) => types[name];
	return /** @type {any} */ ({
		getByName: getByNameAndVersion,
		getByNameAndVersion,
		getKnownTypes: () => ({}),
	});
}

/**
 * @param {import('n8n-workflow').INodeType} spokiNode
 * @param {NodeRun} options
 */
function workflowOf(
	spokiNode,
	{
		parameters,
		items,
		onError,
		settings = {},
		staticData,
		mode = 'manual',
		active = mode !== 'manual',
		timezone = 'Europe/Rome',
		nodeType = SPOKI_TYPE,
	},
) {
	return new Workflow({
		id: 'test',
		name: 'Test',
		active,
		settings: { timezone },
		...(staticData ? { staticData: /** @type {any} */ (staticData) } : {}),
		nodes: [
			{
				id: '1',
				name: 'Items',
				type: ITEMS_TYPE,
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
			{
				id: '2',
				name: 'Spoki',
				type: nodeType,
				typeVersion: 1,
				position: [200, 0],
				parameters: /** @type {any} */ (parameters),
				credentials: { spokiApi: { id: '1', name: 'Spoki' } },
				...(onError ? { onError } : {}),
				...settings,
			},
		],
		connections: {
			Items: { main: [[{ node: String(settings.name ?? 'Spoki'), type: 'main', index: 0 }]] },
		},
		nodeTypes: nodeTypesOf({ [nodeType]: spokiNode, [ITEMS_TYPE]: itemsNode(items) }),
	});
}

/**
 * @param {Workflow} workflow
 * @param {any} credentialType
 * @param {NodeRun['credential']} credential
 * @param {Pick<NodeRun, 'mode' | 'started' | 'retryOf' | 'executionId' | 'waitingUrl'>} [options]
 */
async function execute(
	workflow,
	credentialType,
	credential,
	{ mode = 'manual', started, retryOf, executionId, waitingUrl } = {},
) {
	const hooks = new ExecutionLifecycleHooks(mode, 'test', /** @type {any} */ (workflow));
	const execute = new WorkflowExecute(
		/** @type {any} */ (
			additionalData(credentialType, credential, hooks, { executionId, waitingUrl })
		),
		mode,
		retryOf && beginAnew(retryOf),
	);
	const execution = retryOf
		? execute.processRunExecutionData(workflow)
		: execute.run({ workflow, startNode: workflow.getNode('Items') ?? undefined });
	started?.(() => execution.cancel());
	return await execution;
}

/**
 * What n8n's server makes of a failed execution for Retry: all that is kept of it, without the failure.
 *
 * @param {import('n8n-workflow').IRun} run
 * @returns {import('n8n-workflow').IRunExecutionData}
 */
function beginAnew({ data }) {
	// Through JSON, as n8n's database does.
	const kept = JSON.parse(JSON.stringify(data));
	delete kept.resultData.error;
	kept.resultData.runData[kept.resultData.lastNodeExecuted].pop();
	return kept;
}

/**
 * Runs the Spoki node once over the items.
 *
 * @param {import('n8n-workflow').INodeType} spokiNode
 * @param {any} credentialType
 * @param {NodeRun} options
 * @returns {Promise<NodeResult>}
 */
async function runSpokiNode(spokiNode, credentialType, options) {
	const { credential, staticData } = options;
	const workflow = workflowOf(spokiNode, options);
	const run = await execute(workflow, credentialType, credential, options);
	// Through JSON, as n8n's database does.
	if (staticData) Object.assign(staticData, JSON.parse(JSON.stringify(workflow.staticData)));
	const runData = run.data.resultData.runData.Spoki?.[0];
	return {
		items: runData?.data?.main[0] ?? [],
		errorItems: runData?.data?.main[1] ?? [],
		error: runData?.error ?? run.data.resultData.error,
		hints: (runData?.hints ?? []).map(({ message }) => message),
		status: run.status,
		run,
	};
}

/**
 * The context in which the editor calls a node's methods for its drop-downs.
 *
 * @param {import('n8n-workflow').INodeType} spokiNode
 * @param {any} credentialType
 * @param {NodeRun} options
 * @returns {import('n8n-workflow').ILoadOptionsFunctions}
 */
function editorContext(spokiNode, credentialType, options) {
	const workflow = workflowOf(spokiNode, options);
	const hooks = new ExecutionLifecycleHooks('manual', 'test', /** @type {any} */ (workflow));
	const data = additionalData(credentialType, options.credential, hooks);
	return new LoadOptionsContext(
		workflow,
		/** @type {import('n8n-workflow').INode} */ (workflow.getNode('Spoki')),
		/** @type {any} */ ({ ...data, currentNodeParameters: options.parameters }),
		'',
	);
}

/**
 * An agent whose model has decided: it calls its one tool with the given arguments.
 *
 * @param {Record<string, unknown>} toolArguments
 */
function agentNode(toolArguments, times = 1) {
	return {
		description: {
			displayName: 'Agent',
			name: 'agent',
			group: ['transform'],
			version: 1,
			defaults: { name: 'Agent' },
			inputs: ['main', { type: 'ai_tool' }],
			outputs: ['main'],
			properties: [],
		},
		/** @this {import('n8n-workflow').IExecuteFunctions} */
		async execute() {
			const [tool] = /** @type {any[]} */ (await this.getInputConnectionData('ai_tool', 0));
			const parameters = Object.keys(tool.schema.shape);
			const answers = [];
			while (answers.length < times) {
				answers.push(
					await tool.invoke(toolArguments).catch((/** @type {Error} */ error) => error.message),
				);
			}
			const { description } = tool;
			return [[{ json: { description, parameters, answer: answers[0], answers } }]];
		},
	};
}

/**
 * Lets an AI agent call the Spoki node as its tool, through n8n's own conversion of nodes to tools.
 *
 * @param {import('n8n-workflow').INodeType} spokiNode
 * @param {any} credentialType
 * @param {NodeRun & { toolArguments: Record<string, unknown>, times?: number }} options
 * @returns {Promise<{ description: string, parameters: string[], answer: string, answers: string[] }>} what
 *   the model sees of the tool, and what the tool answers, each time
 */
async function callAsTool(spokiNode, credentialType, { toolArguments, times, ...options }) {
	const description = {
		...spokiNode.description,
		name: `${spokiNode.description.name}Tool`,
		inputs: [],
		outputs: ['ai_tool'],
	};
	const asTool = Object.create(spokiNode, { description: { value: description } });
	const workflow = workflowOf(asTool, options);
	const { nodes, connectionsBySourceNode, settings } = workflow;
	const withTool = new Workflow({
		id: 'test',
		active: false,
		settings,
		nodes: [
			...Object.values(nodes).map((node) =>
				node.type === SPOKI_TYPE ? { ...node, type: TOOL_TYPE } : node,
			),
			{
				id: '3',
				name: 'Agent',
				type: AGENT_TYPE,
				typeVersion: 1,
				position: [400, 0],
				parameters: {},
			},
		],
		connections: {
			...connectionsBySourceNode,
			Items: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] },
			Spoki: { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
		},
		nodeTypes: nodeTypesOf({
			[TOOL_TYPE]: asTool,
			[ITEMS_TYPE]: itemsNode(options.items),
			[AGENT_TYPE]: agentNode(toolArguments, times),
		}),
	});
	const run = await execute(withTool, credentialType, options.credential);
	const { error, runData } = run.data.resultData;
	if (error) throw error;
	return /** @type {any} */ (runData.Agent[0].data?.main[0]?.[0].json);
}

module.exports = {
	additionalData,
	callAsTool,
	editorContext,
	nodeTypesOf,
	runSpokiNode,
	workflowOf,
};
