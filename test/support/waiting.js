// @ts-check
/**
 * A waiting execution, and what n8n's server does with what comes to its address: the execution is
 * loaded from the database, the node is disabled in it, its `webhook` is called, and where that gives
 * items the execution goes on with them. The contexts and the workflow's execution are n8n-core's; the
 * way to them was read in the code of n8n 2.40.5.
 */
require('reflect-metadata');

const { ExecutionLifecycleHooks, WebhookContext, WorkflowExecute } = require('n8n-core');
const { additionalData, runSpokiNode, workflowOf } = require('./engine');
const { recordLogs } = require('./recordedLogs');
const { RecordedResponse, requestOf } = require('./webhookRequest');

/** @import { INode, INodeExecutionData, INodeType, IRun } from 'n8n-workflow' */
/** @import { NodeRun } from './engine' */

/**
 * @typedef {object} Incoming
 * @property {string} [url] of another execution
 * @property {'GET' | 'HEAD' | 'POST'} [method]
 * @property {import('./webhookRequest').Headers} [headers]
 * @property {Buffer} [body]
 * @property {Record<string, string>} [form] what a page sends
 */

class WaitingExecution {
	/** Every line that the node logs. @type {string[]} */
	logs = [];
	/** What went on with the workflow, each time. @type {INodeExecutionData[][]} */
	resumed = [];

	#node;
	#credentialType;
	#options;
	/** As n8n's database holds it. @type {IRun} */
	#run;

	/**
	 * @param {INodeType} node
	 * @param {any} credentialType
	 * @param {NodeRun} options
	 * @param {IRun} run
	 */
	constructor(node, credentialType, options, run) {
		this.#node = node;
		this.#credentialType = credentialType;
		this.#options = options;
		this.#run = JSON.parse(JSON.stringify(run));
	}

	/** Until when it waits; undefined where it does not. */
	get waitsUntil() {
		const { waitTill } = this.#run;
		return waitTill ? new Date(waitTill) : undefined;
	}

	/** What comes out when the time is up: what n8n has kept of the node's input, by output. */
	get timedOut() {
		const [{ data, metadata }] = this.#stack(this.#run);
		return /** @type {any} */ (metadata)?.forwardAllOutputs ? data.main : [data.main[0]];
	}

	/** Everything that n8n's database holds of it, as text. */
	get stored() {
		return JSON.stringify(this.#run);
	}

	/**
	 * Takes in what was sent to its address.
	 *
	 * @param {Incoming} incoming
	 * @returns {Promise<{ status: number, body: string, items?: INodeExecutionData[] }>}
	 */
	receive = async ({ method = 'POST', headers = {}, body = Buffer.alloc(0), form }) => {
		const { request, refusal } = requestOf(headers, body);
		if (refusal) return refusal;
		const run = JSON.parse(JSON.stringify(this.#run));
		const [entry] = this.#stack(run);
		entry.node.disabled = true;
		const workflow = workflowOf(this.#node, this.#options);
		const response = new RecordedResponse();
		const hooks = new ExecutionLifecycleHooks('manual', 'test', /** @type {any} */ (workflow));
		const context = new WebhookContext(
			workflow,
			/** @type {INode} */ (workflow.getNode(nameOf(this.#options))),
			/** @type {any} */ ({
				...additionalData(this.#credentialType, this.#options.credential, hooks),
				httpRequest: { ...request, method, body: form ?? request.body },
				httpResponse: response,
			}),
			'manual',
			/** @type {any} */ ({ webhookDescription: this.#node.description.webhooks?.[1] }),
			[],
			run.data,
		);
		recordLogs(context, this.logs);
		const result = (await this.#node.webhook?.call(context)) ?? {};
		const items = result.workflowData?.[0] ?? undefined;
		if (items) this.resumed.push(items);
		if (!result.noWebhookResponse) {
			const answer = result.webhookResponse;
			response.send(typeof answer === 'string' ? answer : JSON.stringify(answer));
		}
		if (response.answer === undefined) throw new Error('Nobody answered');
		return { ...response.answer, ...(items ? { items } : {}) };
	};

	/**
	 * Begins the node once more in the same execution, as Retry On Fail does, or as a loop does, where
	 * the run before it has come to its end.
	 *
	 * @param {{ isLoop?: boolean }} [options]
	 */
	async beginAgain({ isLoop = false } = {}) {
		const run = JSON.parse(JSON.stringify(this.#run));
		run.waitTill = undefined;
		run.data.waitTill = undefined;
		const workflow = workflowOf(this.#node, this.#options);
		if (!isLoop) run.data.resultData.runData[nameOf(this.#options)].pop();
		const [entry] = this.#stack(run);
		entry.runIndex = isLoop ? 1 : 0;
		delete entry.node.disabled;
		const hooks = new ExecutionLifecycleHooks('manual', 'test', /** @type {any} */ (workflow));
		const data = additionalData(this.#credentialType, this.#options.credential, hooks);
		const executionId = this.#options.executionId;
		const execute = new WorkflowExecute(
			/** @type {any} */ ({ ...data, executionId }),
			'manual',
			run.data,
		);
		this.#run = JSON.parse(JSON.stringify(await execute.processRunExecutionData(workflow)));
	}

	/** @param {NodeRun['credential']} credential */
	changeCredential(credential) {
		this.#options = { ...this.#options, credential };
	}

	/** @param {IRun} run @returns {any[]} */
	#stack(run) {
		return run.data.executionData?.nodeExecutionStack ?? [];
	}
}

/** @param {NodeRun} options */
function nameOf({ settings }) {
	return String(settings?.name ?? 'Spoki');
}

/**
 * Runs the node until it waits.
 *
 * @param {INodeType} node
 * @param {any} credentialType
 * @param {NodeRun} options
 */
async function startWaiting(node, credentialType, options) {
	const result = await runSpokiNode(node, credentialType, options);
	return { ...result, waiting: new WaitingExecution(node, credentialType, options, result.run) };
}

module.exports = { startWaiting };
