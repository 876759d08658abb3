import { randomUUID } from 'node:crypto';
import { itemsOf } from './runs.mjs';
import { waitUntil } from './waiting.mjs';
import { webhookTriggerName, webhookTriggerWorkflow } from './workflows.mjs';

const registrationMilliseconds = 120_000;
const runMilliseconds = 120_000;

/**
 * @param {object} settings
 * @param {import('../host.mjs').Host} settings.host
 * @param {{ name: string }} settings.test
 * @param {{ id: string, name: string }} settings.credential
 * @param {any} settings.sandbox the Spoki that the credential leads to
 * @param {object} [settings.parameters] of the trigger
 * @param {object[]} [settings.nodes] connected to a line behind it
 * @returns {Promise<WebhookTriggerRun>} not active yet
 */
export async function createWebhookTrigger({ host, test, credential, sandbox, parameters, nodes }) {
	const webhookId = randomUUID();
	const name = `Webhook trigger: ${test.name}`;
	const workflow = webhookTriggerWorkflow({ name, credential, parameters, webhookId, nodes });
	const workflowId = await host.createWorkflow(workflow);
	return new WebhookTriggerRun({ host, workflowId, sandbox, webhookId });
}

/** A workflow that begins with a Spoki Webhook Trigger, and what has started it. */
export class WebhookTriggerRun {
	#isActive = false;

	/**
	 * @param {object} parts
	 * @param {import('../host.mjs').Host} parts.host
	 * @param {string} parts.workflowId
	 * @param {any} parts.sandbox
	 * @param {string} parts.webhookId
	 */
	constructor({ host, workflowId, sandbox, webhookId }) {
		this.host = host;
		this.workflowId = workflowId;
		this.sandbox = sandbox;
		this.webhookId = webhookId;
	}

	/**
	 * The same workflow in an n8n that was started again.
	 *
	 * @param {import('../host.mjs').Host} host
	 */
	on(host) {
		return this.#with({ host });
	}

	/**
	 * The same workflow with another Spoki.
	 *
	 * @param {any} sandbox
	 */
	at(sandbox) {
		return this.#with({ sandbox });
	}

	/** Where n8n takes in what starts the active workflow. */
	get address() {
		return `${this.host.url.replace('127.0.0.1', 'localhost')}/webhook/${this.webhookId}/webhook`;
	}

	/** @returns {any[]} the webhooks at Spoki for the active workflow */
	get registered() {
		return this.#webhooksFor('/webhook/');
	}

	/** @returns {any[]} likewise for a test in the editor */
	get registeredForTest() {
		return this.#webhooksFor('/webhook-test/');
	}

	/**
	 * Registers, until the test is over. It is better deactivated before that: when the test is over, its
	 * Spoki is gone, and n8n tries several times to tell it.
	 *
	 * @param {{ after: (close: () => Promise<void>) => void }} test
	 */
	async activate(test) {
		this.#isActive = true;
		test.after(async () => {
			if (this.#isActive) await this.deactivate();
		});
		await this.host.activateWorkflow(this.workflowId);
	}

	/**
	 * Changes the trigger, and publishes the workflow again.
	 *
	 * @param {object} changes to the node, such as its `parameters`
	 */
	async change(changes) {
		await this.host.changeFirstNode(this.workflowId, changes);
		await this.host.activateWorkflow(this.workflowId);
	}

	async deactivate() {
		await this.host.deactivateWorkflow(this.workflowId);
		this.#isActive = false;
	}

	/** Does what the button "Listen for test event" does. */
	async listen() {
		await this.host.listenForTestEvent(this.workflowId);
		await waitUntil(
			'a webhook for the test',
			() => this.registeredForTest.length > 0,
			registrationMilliseconds,
		);
	}

	/**
	 * Lets Spoki deliver an event.
	 *
	 * @param {string} event
	 * @param {object} [fields] of the event's data
	 * @param {object} [options] of `sandbox.deliver`
	 * @returns {Promise<{ envelope: any, statuses: number[] }>} what the addresses of this trigger answered
	 */
	async deliver(event, fields, options) {
		const own = [...this.registered, ...this.registeredForTest].map(({ id }) => id);
		const { envelope, answers } = await this.sandbox.deliver(event, fields, options);
		const answered = answers.filter(({ webhookId }) => own.includes(webhookId));
		return { envelope, statuses: answered.map(({ status }) => status) };
	}

	/**
	 * @param {string} [mode] `manual` for those of tests in the editor
	 * @returns {Promise<any[]>} what the trigger has put out, one item for each execution, oldest first
	 */
	async items(mode = 'webhook') {
		const ids = await this.host.executionIdsOf(this.workflowId);
		const items = [];
		for (const id of ids.reverse()) {
			const execution = await this.host.waitForExecution(id, runMilliseconds);
			if (execution.mode === mode) items.push(...itemsOf(execution, webhookTriggerName));
		}
		return items;
	}

	/**
	 * Waits until so many executions have begun, and tells what has started each, also those that failed.
	 *
	 * @param {number} count
	 * @returns {Promise<string[]>} the event's id of each, oldest first; of one without, how it ended
	 */
	async startedBy(count) {
		await this.waitForExecutions(count);
		const ids = (await this.host.executionIdsOf(this.workflowId)).reverse();
		const told = ids.map(async (id) => {
			const execution = await this.host.waitForExecution(id, runMilliseconds);
			const [item] = itemsOf(execution, webhookTriggerName);
			return item?.json.eventId ?? `nothing: ${execution.status}`;
		});
		return await Promise.all(told);
	}

	/**
	 * Waits until so many executions have ended.
	 *
	 * @param {number} count
	 * @param {number} [milliseconds]
	 */
	async waitForExecutions(count, milliseconds = runMilliseconds) {
		await waitUntil(
			`${count} executions of workflow ${this.workflowId}`,
			async () => (await this.host.endedExecutions(this.workflowId)) >= count,
			milliseconds,
		);
	}

	#with(others) {
		const { host, workflowId, sandbox, webhookId } = this;
		return new WebhookTriggerRun({ host, workflowId, sandbox, webhookId, ...others });
	}

	#webhooksFor(endpoint) {
		const all = [...this.sandbox.data.webhook.values()];
		return all.filter(({ url }) => url.includes(`${endpoint}${this.webhookId}/`));
	}
}
