// @ts-check
/**
 * Runs the Spoki Webhook Trigger as n8n's server does, in this process: both contexts and the request
 * helper are n8n-core's. Stood in for are the server's way to the node, for which see
 * `webhookRequest.js`, and the database. How n8n calls the node was observed on n8n 2.40.5, and read
 * in the code of 1.123.81.
 */
const { sleep } = require('n8n-workflow');
const { loadTrigger, loadTriggerAnew } = require('./loadedTrigger');
const { PublishedWorkflow } = require('./publishedWorkflow');
const { RecordedResponse, requestOf } = require('./webhookRequest');

/** @import { INodeExecutionData, Workflow, WorkflowActivateMode, WorkflowExecuteMode } from 'n8n-workflow' */
/** @import { Published } from './publishedWorkflow' */
/** @import { Answer, Headers } from './webhookRequest' */

/** How often n8n tries to switch a trigger on and off, and how long it waits after each time. */
const activationWaits = [1_000, 2_000, 4_000, 8_000, 0];
const deactivationWaits = [1_000, 2_000, 0];

/** Two triggers of one test file are two workflows, as far as the node can tell. */
let workflowCount = 0;

/**
 * @typedef {object} EngineSettings
 * @property {boolean} [isN8n1] n8n 1 registers again when it starts, and after a failed attempt it
 * removes with what the database holds
 */

/** @typedef {Pick<Published, 'parameters' | 'credential'> & Partial<Published> & EngineSettings} TriggerSettings */

/** @typedef {Answer & { items?: INodeExecutionData[] }} Receipt `items` is undefined where nothing starts */

/**
 * A request as it reaches n8n.
 *
 * @typedef {object} Incoming
 * @property {string} [url] that of the active workflow by default
 * @property {Headers} headers
 * @property {Buffer} body
 */

/** A workflow with a Spoki Webhook Trigger. */
class WebhookTrigger {
	/** Every line that the node logs. @type {string[]} */
	logs = [];
	/** What every started execution began with. @type {INodeExecutionData[][]} */
	executions = [];
	/** How long the database takes for each delivery: what it began earlier may end later. @type {number[]} */
	writeMilliseconds = [];

	#number = (workflowCount += 1);
	#triggerNode = loadTrigger();
	/** Whether n8n knows the address of the active workflow. */
	#isOpen = false;
	/** Of n8n's database. @type {any} */
	#saved = {};
	/** What the test that waits for an event remembers. @type {any} */
	#testData;
	/** @type {Published} */
	#settings;
	#isN8n1;

	/** @param {TriggerSettings} settings */
	constructor({ isN8n1 = false, ...published }) {
		this.#isN8n1 = isN8n1;
		this.#settings = {
			name: 'Spoki Webhook Trigger',
			webhookUrl: 'http://localhost:5678',
			...published,
		};
	}

	get #published() {
		return new PublishedWorkflow(this.#number, this.#settings, this.#triggerNode, this.logs);
	}

	/** The address of the active workflow. */
	get url() {
		return this.#published.url;
	}

	/** The address of "Listen for test event". */
	get testUrl() {
		return this.#published.testUrl;
	}

	/**
	 * Switches the workflow on.
	 *
	 * @param {WorkflowActivateMode} [activation]
	 * @throws what the node threw at the last of five attempts
	 */
	async activate(activation = 'activate') {
		this.#isOpen = true;
		const workflow = this.#published.workflowWith(this.staticData(), true);
		await attempts(activationWaits, async () => {
			try {
				await this.#register(workflow, 'trigger', activation, false);
				this.#save(workflow);
			} catch (error) {
				await this.#removeLeftovers(workflow);
				throw error;
			}
		}).catch((error) => {
			this.#isOpen = false;
			throw error;
		});
	}

	/** Switches it off, which n8n does whatever the node says. */
	async deactivate() {
		try {
			await attempts(deactivationWaits, async () => {
				const workflow = this.#published.workflowWith(this.staticData(), true);
				await this.#published.call('delete', workflow, 'internal', 'update', false);
				this.#save(workflow);
			});
		} catch (error) {
			this.logs.push(
				`warn: External webhook deregistration failed: ${/** @type {Error} */ (error).message}`,
			);
		}
		this.#isOpen = false;
	}

	/**
	 * Publishes the workflow again, with a trigger that was changed.
	 *
	 * @param {Partial<Published>} changes
	 */
	async publish(changes) {
		await this.deactivate();
		this.change(changes);
		await this.activate('update');
	}

	/** @param {string} name */
	async rename(name) {
		await this.publish({ name });
	}

	/**
	 * Changes what n8n does not publish, such as what stands in the credential.
	 *
	 * @param {Partial<Published>} changes
	 */
	change(changes) {
		this.#settings = { ...this.#settings, ...changes };
	}

	/** Begins "Listen for test event". */
	async listen() {
		const workflow = this.#published.workflowWith({}, false);
		this.#testData = workflow.staticData;
		try {
			await this.#register(workflow, 'manual', 'manual', true);
		} catch (error) {
			await this.stopListening();
			throw error;
		}
	}

	async stopListening() {
		if (this.#testData === undefined) return;
		const workflow = this.#published.workflowWith({}, false);
		workflow.staticData = this.#testData;
		await this.#published.call('delete', workflow, 'internal', 'update', true);
		this.#testData = undefined;
	}

	/**
	 * Takes in what was sent to one of the addresses.
	 *
	 * @param {Incoming} incoming
	 * @param {{ isTest?: boolean }} [options]
	 * @returns {Promise<Receipt>}
	 * @throws what the node throws, which n8n would store as a failed execution
	 */
	receive = async ({ url = this.url, headers, body }, { isTest = url === this.testUrl } = {}) => {
		const isKnown = isTest ? this.#testData !== undefined : this.#isOpen && url === this.url;
		if (!isKnown) return { status: 404, body: 'This webhook is not registered' };
		const { request, refusal } = requestOf(headers, body);
		if (refusal) return refusal;
		const workflow = isTest
			? this.#published.workflowWith({}, false)
			: this.#published.workflowWith(this.staticData(), true);
		if (isTest) workflow.setTestStaticData(this.#testData);
		const response = new RecordedResponse();
		const context = this.#published.webhookContext(workflow, { request, response }, isTest);
		const result = (await this.#triggerNode.webhook?.call(context)) ?? {};
		const { noWebhookResponse, workflowData } = result;
		const items = workflowData?.[0] ?? undefined;
		// An answer of n8n's own comes after the execution was made, when nothing seems to have changed.
		if (!isTest && (noWebhookResponse || items === undefined)) {
			this.#save(workflow, await this.#writing(workflow));
		}
		if (items !== undefined) this.executions.push(items);
		if (items !== undefined && isTest) await this.stopListening();
		const answer = noWebhookResponse ? response.answer : { status: 200, body: 'n8n answered' };
		if (answer === undefined) throw new Error('Nobody answered');
		return { ...answer, ...(items === undefined ? {} : { items }) };
	};

	/** What n8n's database holds of the workflow, all nodes. @returns {any} */
	staticData() {
		return JSON.parse(JSON.stringify(this.#saved));
	}

	/** @param {object} staticData as from a backup of the database */
	restore(staticData) {
		this.#saved = JSON.parse(JSON.stringify(staticData));
	}

	/** Ends n8n, whatever it is doing, and starts it again. */
	async restart() {
		this.#triggerNode = loadTriggerAnew();
		this.#testData = undefined;
		if (this.#isN8n1 && this.#isOpen) await this.activate('init');
	}

	/** @param {Workflow} workflow */
	async #removeLeftovers(workflow) {
		const seen = this.#isN8n1 ? this.#published.workflowWith(this.staticData(), true) : workflow;
		try {
			await this.#published.call('delete', seen, 'internal', 'update', false);
			this.#save(seen);
		} catch (error) {
			this.logs.push(`error: Could not remove webhook: ${/** @type {Error} */ (error).message}`);
		}
	}

	/**
	 * @param {Workflow} workflow
	 * @param {WorkflowExecuteMode} mode
	 * @param {WorkflowActivateMode} activation
	 * @param {boolean} isTest
	 */
	async #register(workflow, mode, activation, isTest) {
		if (await this.#published.call('checkExists', workflow, mode, activation, isTest)) return;
		await this.#published.call('create', workflow, mode, activation, isTest);
	}

	/**
	 * A change that n8n's observation of the object misses is not stored.
	 *
	 * @param {Workflow} workflow
	 * @param {object} [written] what went to the database, where that was earlier
	 */
	#save({ staticData }, written = staticData) {
		if (staticData.__dataChanged !== true) return;
		this.#saved = JSON.parse(JSON.stringify(written));
		staticData.__dataChanged = false;
	}

	/** @param {Workflow} workflow @returns {Promise<object>} what it held when the database began to write */
	async #writing({ staticData }) {
		const written = JSON.parse(JSON.stringify(staticData));
		const milliseconds = this.writeMilliseconds.shift();
		if (milliseconds !== undefined) await sleep(milliseconds);
		return written;
	}
}

/**
 * @param {number[]} waits after each attempt
 * @param {() => Promise<void>} act
 */
async function attempts([wait = 0, ...later], act) {
	try {
		await act();
	} catch (error) {
		if (later.length === 0) throw error;
		await new Promise((resolve) => setTimeout(resolve, wait));
		await attempts(later, act);
	}
}

module.exports = { WebhookTrigger };
