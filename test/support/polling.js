// @ts-check
/**
 * Runs the poll of the Spoki Trigger in n8n's own engine, in this process: the context, the executor
 * of polls and the request helper are n8n-core's. Stood in for are the clock, which a test moves by
 * calling `poll`, and the database, for which see `memories.js`.
 */
require('reflect-metadata');

const { createRequire } = require('node:module');
const { ExecutionLifecycleHooks, PollContext, PollTriggerExecutor } = require('n8n-core');
const { Workflow } = require('n8n-workflow');
const { additionalData, nodeTypesOf } = require('./engine');
const { memories } = require('./memories');
const { recordLogs } = require('./recordedLogs');

// The copy that n8n-core keeps its services in; there may be another one beside it.
/** @type {typeof import('@n8n/di')} */
const { Container } = createRequire(require.resolve('n8n-core'))('@n8n/di');

const TRIGGER_TYPE = 'n8n-nodes-spoki.spokiTrigger';

/** Two triggers of one test file are two workflows, as far as the node can tell. */
let workflowCount = 0;

/**
 * @typedef {object} TriggerSettings
 * @property {Record<string, unknown>} parameters of the trigger, as a workflow file holds them
 * @property {{ apiKey: string, baseUrl: string }} credential
 * @property {keyof typeof memories} [engine] how n8n keeps what the trigger remembers
 * @property {number | null} [pollBudgetMilliseconds] how long n8n says that a poll may take; null is
 *   n8n 1, which does not say it
 * @property {import('n8n-workflow').WorkflowActivateMode} [activation] why the trigger begins to poll
 */

/** @typedef {import('n8n-workflow').INodeExecutionData[] | null} PolledItems null is no execution */

/** An active workflow with a Spoki Trigger. */
class PollingTrigger {
	/** Every line that the node logs: its level, its text and its metadata. @type {string[]} */
	logs = [];

	#isRegistered = false;
	#workflowId = `trigger-${(workflowCount += 1)}`;
	#triggerNode;
	#credentialType;
	#settings;
	#memory;
	/** @type {import('n8n-workflow').WorkflowActivateMode} */
	#activation;

	/**
	 * @param {import('n8n-workflow').INodeType} triggerNode
	 * @param {any} credentialType
	 * @param {TriggerSettings} settings
	 */
	constructor(triggerNode, credentialType, settings) {
		const { engine = 'legacy', activation = 'activate' } = settings;
		this.#triggerNode = triggerNode;
		this.#credentialType = credentialType;
		this.#settings = settings;
		this.#activation = activation;
		this.#memory = new memories[engine]((staticData) => this.#workflowWith(staticData));
	}

	/**
	 * Lets n8n poll once. The first time is part of the activation, where an error keeps the workflow
	 * from becoming active.
	 *
	 * @returns {Promise<PolledItems>} what begins an execution
	 * @throws what the node throws, which n8n would store as a failed execution
	 */
	async poll() {
		const isActivation = !this.#isRegistered;
		/** @type {PolledItems} */
		let items = null;
		/** @type {{ error: Error } | undefined} */
		let failure;
		const memory = this.#memory;
		const activation = isActivation ? this.#activation : memory.laterActivation(this.#activation);
		const context = this.#contextIn(memory.workflow, 'trigger', activation, [
			(/** @type {import('n8n-workflow').INodeExecutionData[][]} */ data) => {
				memory.emitted();
				items = data[0] ?? [];
			},
			(/** @type {Error} */ error) => (failure = { error }),
			async () => memory.committed(),
			async (/** @type {() => Promise<unknown>} */ poll) => await memory.run(poll),
			() => memory.nodeData(),
		]);
		const execute = Container.get(PollTriggerExecutor).create(
			memory.workflow,
			nodeIn(memory.workflow),
			context,
			() => true,
		);
		try {
			await execute(isActivation);
		} catch (error) {
			memory.restarted();
			throw error;
		}
		if (isActivation) memory.registered();
		this.#isRegistered = true;
		if (failure !== undefined) throw failure.error;
		return items;
	}

	/**
	 * Does what the button "Fetch Test Event" does. n8n stores nothing of what the node changes.
	 *
	 * @returns {Promise<PolledItems>}
	 */
	async fetchTestEvent() {
		const workflow = this.#workflowWith(this.#memory.workflowData());
		const context = this.#contextIn(workflow, 'manual', 'manual', []);
		const data = await this.#triggerNode.poll?.call(context);
		return data?.[0] ?? null;
	}

	/** Ends n8n and starts it again: what it had not stored is lost. */
	restart() {
		this.#memory.restarted();
		this.#isRegistered = this.#memory.isRegisteredForGood;
		this.#activation = 'init';
	}

	/** Switches the workflow off and on again. */
	switchOffAndOn() {
		this.#memory.restarted();
		this.#isRegistered = false;
		this.#activation = 'activate';
	}

	/** What the trigger will find at its next poll, as plain data. @returns {Record<string, any>} */
	staticData() {
		return this.#memory.nextData();
	}

	/** @param {import('n8n-workflow').IDataObject} staticData of all nodes */
	#workflowWith(staticData) {
		return new Workflow({
			id: this.#workflowId,
			name: 'Trigger',
			active: true,
			settings: { timezone: 'Europe/Rome' },
			staticData,
			nodes: [
				{
					id: '1',
					name: 'Spoki Trigger',
					type: TRIGGER_TYPE,
					typeVersion: 1,
					position: [0, 0],
					parameters: /** @type {any} */ (structuredClone(this.#settings.parameters)),
					credentials: { spokiApi: { id: '1', name: 'Spoki' } },
				},
			],
			connections: {},
			nodeTypes: nodeTypesOf({ [TRIGGER_TYPE]: this.#triggerNode }),
		});
	}

	/**
	 * @param {Workflow} workflow
	 * @param {import('n8n-workflow').WorkflowExecuteMode} mode
	 * @param {import('n8n-workflow').WorkflowActivateMode} activation
	 * @param {any[]} hooks the further arguments of n8n's context
	 */
	#contextIn(workflow, mode, activation, hooks) {
		const { credential, engine = 'legacy', pollBudgetMilliseconds } = this.#settings;
		const budget = pollBudgetMilliseconds ?? memories[engine].pollBudgetMilliseconds;
		const lifecycle = new ExecutionLifecycleHooks(mode, 'test', /** @type {any} */ (workflow));
		const [emit, emitError, commit, run, data] = hooks;
		const context = new PollContext(
			workflow,
			nodeIn(workflow),
			/** @type {any} */ (additionalData(this.#credentialType, credential, lifecycle)),
			mode,
			activation,
			emit,
			emitError,
			commit,
			run,
			data,
			() => budget,
		);
		recordLogs(context, this.logs);
		if (pollBudgetMilliseconds === null) {
			Object.defineProperty(context, 'getPollBudgetMs', { value: undefined });
		}
		return context;
	}
}

/** @param {Workflow} workflow */
function nodeIn(workflow) {
	return /** @type {import('n8n-workflow').INode} */ (workflow.getNode('Spoki Trigger'));
}

/**
 * @param {import('n8n-workflow').INodeType} triggerNode
 * @param {any} credentialType
 * @param {TriggerSettings} settings
 */
function pollSpokiTrigger(triggerNode, credentialType, settings) {
	return new PollingTrigger(triggerNode, credentialType, settings);
}

module.exports = { pollSpokiTrigger };
