// @ts-check
/** A workflow with a Spoki Webhook Trigger as it was published, and the contexts in which n8n calls the node. */
require('reflect-metadata');

const { ExecutionLifecycleHooks, HookContext, WebhookContext } = require('n8n-core');
const { Workflow } = require('n8n-workflow');
const { SpokiApi } = require('../../credentials/SpokiApi.credentials');
const { additionalData, nodeTypesOf } = require('./engine');
const { recordLogs } = require('./recordedLogs');

/** @import { INode, INodeType, WorkflowActivateMode, WorkflowExecuteMode } from 'n8n-workflow' */
/** @import { RecordedResponse } from './webhookRequest' */

const TRIGGER_TYPE = 'n8n-nodes-spoki.spokiWebhookTrigger';

/**
 * What a publication of the workflow fixes.
 *
 * @typedef {object} Published
 * @property {Record<string, unknown>} parameters of the trigger, as a workflow file holds them
 * @property {{ apiKey: string, baseUrl: string, defaultCountry?: string }} credential
 * @property {string} name of the node
 * @property {string} webhookUrl what the one who runs n8n has set as WEBHOOK_URL
 */

class PublishedWorkflow {
	#number;
	#settings;
	#triggerNode;
	#logs;

	/**
	 * @param {number} number which no other workflow has
	 * @param {Published} settings
	 * @param {INodeType} triggerNode
	 * @param {string[]} logs
	 */
	constructor(number, settings, triggerNode, logs) {
		this.#number = number;
		this.#settings = settings;
		this.#triggerNode = triggerNode;
		this.#logs = logs;
	}

	/** The address of the active workflow. */
	get url() {
		return `${this.#settings.webhookUrl}/webhook/${this.#webhookId}/webhook`;
	}

	/** The address of "Listen for test event". */
	get testUrl() {
		return `${this.#settings.webhookUrl}/webhook-test/${this.#webhookId}/webhook`;
	}

	/** The part of the addresses that n8n makes up for a node. */
	get #webhookId() {
		return `6d1f0f4e-1c55-4a39-9a53-${String(this.#number).padStart(12, '0')}`;
	}

	/**
	 * @param {'checkExists' | 'create' | 'delete'} method
	 * @param {InstanceType<typeof Workflow>} workflow
	 * @param {WorkflowExecuteMode} mode
	 * @param {WorkflowActivateMode} activation
	 * @param {boolean} isTest
	 */
	async call(method, workflow, mode, activation, isTest) {
		const context = new HookContext(
			workflow,
			this.#nodeIn(workflow),
			this.#additionalData(workflow, mode),
			mode,
			activation,
			this.#webhookData(workflow, isTest),
		);
		recordLogs(context, this.#logs);
		return await this.#triggerNode.webhookMethods?.default?.[method].call(context);
	}

	/**
	 * @param {InstanceType<typeof Workflow>} workflow
	 * @param {{ request: any, response: RecordedResponse }} exchange
	 * @param {boolean} isTest
	 */
	webhookContext(workflow, { request, response }, isTest) {
		const mode = isTest ? 'manual' : 'webhook';
		const context = new WebhookContext(
			workflow,
			this.#nodeIn(workflow),
			/** @type {any} */ ({
				...this.#additionalData(workflow, mode),
				httpRequest: request,
				httpResponse: response,
			}),
			mode,
			this.#webhookData(workflow, isTest),
			[],
			null,
		);
		recordLogs(context, this.#logs);
		return context;
	}

	/**
	 * @param {InstanceType<typeof Workflow>} workflow
	 * @param {boolean} isTest
	 * @returns {any}
	 */
	#webhookData(workflow, isTest) {
		return {
			httpMethod: 'POST',
			node: this.#settings.name,
			path: `${this.#webhookId}/webhook`,
			webhookDescription: this.#triggerNode.description.webhooks?.[0],
			webhookId: this.#webhookId,
			workflowId: workflow.id,
			isTest,
		};
	}

	/**
	 * @param {InstanceType<typeof Workflow>} workflow
	 * @param {WorkflowExecuteMode} mode
	 * @returns {any}
	 */
	#additionalData(workflow, mode) {
		const hooks = new ExecutionLifecycleHooks(mode, 'test', /** @type {any} */ (workflow));
		const { credential, webhookUrl } = this.#settings;
		return {
			...additionalData(new SpokiApi(), credential, hooks),
			executionId: undefined,
			webhookBaseUrl: `${webhookUrl}/webhook`,
			webhookTestBaseUrl: `${webhookUrl}/webhook-test`,
		};
	}

	/**
	 * A copy as n8n makes one from the database.
	 *
	 * @param {any} staticData
	 * @param {boolean} active
	 */
	workflowWith(staticData, active) {
		const { name, parameters } = this.#settings;
		return new Workflow({
			id: `webhook-trigger-${this.#number}`,
			name: 'Trigger',
			active,
			settings: { timezone: 'Europe/Rome' },
			staticData,
			nodes: [
				{
					id: '1',
					name,
					type: TRIGGER_TYPE,
					typeVersion: 1,
					position: [0, 0],
					webhookId: this.#webhookId,
					parameters: /** @type {any} */ (structuredClone(parameters)),
					credentials: { spokiApi: { id: '1', name: 'Spoki' } },
				},
			],
			connections: {},
			nodeTypes: nodeTypesOf({ [TRIGGER_TYPE]: this.#triggerNode }),
		});
	}

	/** @param {InstanceType<typeof Workflow>} workflow */
	#nodeIn(workflow) {
		return /** @type {INode} */ (workflow.getNode(this.#settings.name));
	}
}

module.exports = { PublishedWorkflow };
