import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { askedPhone, askingName, askingWorkflow } from './askingWorkflow.mjs';
import { openRecorder } from './recorder.mjs';
import { itemsOf } from './runs.mjs';
import { openSpoki } from './spoki.mjs';
import { waitUntil } from './waiting.mjs';

const pollMilliseconds = 300;
const waitMilliseconds = 240_000;
/** n8n looks only once a minute for what ends soon. */
const resumeMilliseconds = 240_000;

/**
 * Makes a workflow that asks a question. What comes out of the node is told to a local server at once,
 * so that a second time would be seen, whatever n8n stores.
 *
 * @param {object} options
 * @param {import('../host.mjs').Host} options.host
 * @param {{ name: string, after: (close: () => Promise<void>) => void }} options.test
 * @param {{ sandbox: any, credential: { id: string, name: string } }} [options.spoki] its own by default
 * @param {object} [options.parameters] of the node
 * @param {object} [options.settings] of the node, such as `retryOnFail`
 * @param {object[]} [options.items] that come into it
 * @param {string} [options.nodeName]
 * @param {boolean} [options.isCalled] begun by calls from outside, instead of by hand
 * @param {number} [options.loopFrom] the output of which what comes without an answer goes in again
 * @returns {Promise<AskingWorkflow>}
 */
export async function createQuestion({ host, test, spoki, isCalled = false, ...node }) {
	const { sandbox, credential } = spoki ?? (await openSpoki({ host, test }));
	const recorder = await openRecorder(test);
	const path = isCalled ? randomUUID() : undefined;
	const workflow = askingWorkflow({ name: test.name, path, credential, recorder, ...node });
	const workflowId = await host.createWorkflow(workflow);
	if (isCalled) {
		await host.activateWorkflow(workflowId);
		test.after(() => host.deactivateWorkflow(workflowId));
	}
	return new AskingWorkflow({ host, workflowId, path, sandbox, recorder, nodeName: node.nodeName });
}

/** A workflow that asks a question each time it is run. */
export class AskingWorkflow {
	constructor({ host, workflowId, path, sandbox, recorder, nodeName = askingName }) {
		this.host = host;
		this.workflowId = workflowId;
		this.path = path;
		this.nodeName = nodeName;
		this.sandbox = sandbox;
		this.recorder = recorder;
	}

	/**
	 * The same workflow in an n8n that was started again.
	 *
	 * @param {import('../host.mjs').Host} host
	 */
	on(host) {
		return new AskingWorkflow({ ...this, host });
	}

	/**
	 * Runs the workflow until it waits.
	 *
	 * @returns {Promise<OpenQuestion>}
	 */
	async ask() {
		const question = await this.begin();
		await question.waitUntilAsked();
		return question;
	}

	/** Begins to run the workflow. */
	async begin() {
		return new OpenQuestion(this, await this.#run());
	}

	/** Runs it until it ends without waiting. */
	async fail() {
		return await this.host.waitForExecution(await this.#run(), waitMilliseconds);
	}

	/** Every message that Spoki took. */
	get messages() {
		return this.sandbox.data.sentMessages;
	}

	/** The webhooks at Spoki for executions that wait. @returns {any[]} */
	get webhooks() {
		return [...this.sandbox.data.webhook.values()].filter(({ url }) =>
			url.includes('/webhook-waiting/'),
		);
	}

	/** What has come out of the node, over all executions. */
	get answered() {
		return this.recorder.received('answered');
	}

	/** What has come out of its second output. */
	get late() {
		return this.recorder.received('late');
	}

	/** @returns {Promise<string>} id of the execution that has begun */
	async #run() {
		const { host, workflowId, path } = this;
		if (path === undefined) return await host.runWorkflow(workflowId);
		const before = (await host.executionsOf(workflowId)).length;
		await fetch(`${host.url}/webhook/${path}`, { method: 'POST' });
		const begun = async () => (await host.executionsOf(workflowId))[before];
		return (await waitUntil('a called workflow begins', begun, waitMilliseconds)).id;
	}
}

/** An execution that waits for an answer. */
export class OpenQuestion {
	/**
	 * @param {AskingWorkflow} workflow
	 * @param {string} executionId
	 */
	constructor(workflow, executionId) {
		this.workflow = workflow;
		this.executionId = executionId;
	}

	/** The same execution in an n8n that was started again. */
	on(host) {
		return new OpenQuestion(this.workflow.on(host), this.executionId);
	}

	/** Its webhook at Spoki; undefined where there is none. */
	get webhook() {
		const path = `/webhook-waiting/${this.executionId}/`;
		return this.workflow.webhooks.find(({ url }) => url.includes(path));
	}

	get secret() {
		return this.workflow.sandbox.data.webhookSecrets.get(this.webhook.id);
	}

	async status() {
		return (await this.workflow.host.execution(this.executionId)).status;
	}

	/** @throws with the node's message where it fails instead */
	async waitUntilAsked() {
		const { host } = this.workflow;
		const deadline = Date.now() + waitMilliseconds;
		for (;;) {
			const { status, data } = await host.execution(this.executionId);
			if (status === 'waiting') return;
			if (status === 'error' && data.resultData) throw new Error(data.resultData.error.message);
			if (Date.now() > deadline) throw new Error(`${this.executionId} is ${status}.`);
			await sleep(pollMilliseconds);
		}
	}

	/**
	 * Lets Spoki deliver a message of the contact to this execution alone.
	 *
	 * @param {object} [fields] of the event's data
	 * @param {object} [options] of `sandbox.deliver`, and another `event`
	 * @returns {Promise<{ status: number, body: string, envelope: any }>} what it was answered with
	 */
	async deliver(fields = {}, { event = 'message.inbound', ...options } = {}) {
		const { sandbox } = this.workflow;
		const data = { from_phone: askedPhone.slice(1), ...fields };
		const webhookId = this.webhook?.id;
		const { envelope, answers } = await sandbox.deliver(event, data, { webhookId, ...options });
		return { ...answers[0], envelope };
	}

	/** Taps on a button of its message. */
	async tap(place, options) {
		const { text, payload } = this.workflow.messages.at(-1).buttons[place];
		return await this.deliver({ text, payload, content_type: 'Button' }, options);
	}

	/**
	 * Waits until the execution has ended.
	 *
	 * @returns {Promise<{ status: string, items: any[], late: any[], execution: any }>} what came out
	 */
	async ended() {
		const { host } = this.workflow;
		const execution = await host.waitForExecution(this.executionId, resumeMilliseconds);
		const [items, late] = [0, 1].map((output) =>
			itemsOf(execution, this.workflow.nodeName, output).map(({ json }) => json),
		);
		return { status: execution.status, items, late, execution };
	}
}
