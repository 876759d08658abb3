import { randomUUID } from 'node:crypto';
import { openRecorder } from './recorder.mjs';
import { itemsOf } from './runs.mjs';
import { openSpoki } from './spoki.mjs';
import { waitUntil } from './waiting.mjs';
import { inputItems, lineOf, nodeDistance, spokiNode } from './workflows.mjs';

const waitMilliseconds = 120_000;
/** n8n looks only once a minute for what ends soon. */
const resumeMilliseconds = 240_000;

/** Who is asked where nothing else is said. */
export const askedPhone = '+390000000001';

/** The name of the node that asks. */
const askingName = 'Spoki';

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
 * @param {boolean} [options.isLoop] what comes out without an answer goes in again
 * @returns {Promise<AskingWorkflow>}
 */
export async function createQuestion({ host, test, spoki, isLoop = false, ...node }) {
	const { sandbox, credential } = spoki ?? (await openSpoki({ host, test }));
	const recorder = await openRecorder(test);
	const workflow = askingWorkflow({ name: test.name, credential, recorder, isLoop, ...node });
	const workflowId = await host.createWorkflow(workflow);
	return new AskingWorkflow({ host, workflowId, sandbox, recorder });
}

/**
 * The node that asks.
 *
 * @param {object} options
 * @param {{ id: string, name: string }} options.credential
 * @param {object} [options.parameters]
 * @param {object} [options.settings] of the node, such as `retryOnFail`
 */
export function askingNode({ credential, parameters = {}, settings = {} }) {
	const asked = {
		phone: { __rl: true, mode: 'phone', value: askedPhone },
		message: 'May we refund 49 euros?',
		...parameters,
	};
	const operation = 'message.sendAndWait';
	const node = spokiNode({ name: askingName, credential, operation, parameters: asked });
	return { ...node, ...settings };
}

function askingWorkflow({ name, recorder, isLoop, items = [{}], ...node }) {
	const line = lineOf(name, [...inputItems(items), askingNode(node)]);
	const answered = tellingNode('Answered', `${recorder.url}/answered`);
	const late = tellingNode('Late', `${recorder.url}/late`);
	const again = notAnsweredNode('Not answered');
	const to = (target) => ({ node: target.name ?? target, type: 'main', index: 0 });
	return {
		...line,
		nodes: [...line.nodes, answered, late, ...(isLoop ? [again] : [])],
		connections: {
			...line.connections,
			[askingName]: { main: [[to(answered), ...(isLoop ? [to(again)] : [])], [to(late)]] },
			...(isLoop ? { [again.name]: { main: [[to(askingName)]] } } : {}),
		},
	};
}

/** Posts what comes in, and goes on whatever becomes of that. */
function tellingNode(name, url) {
	const parameters = {
		method: 'POST',
		url,
		sendBody: true,
		specifyBody: 'json',
		jsonBody: '={{ JSON.stringify($json) }}',
		options: {},
	};
	return nodeOf(name, 'n8n-nodes-base.httpRequest', 4.2, parameters);
}

/** Lets through what came out because the time was up. */
function notAnsweredNode(name) {
	const condition = {
		id: randomUUID(),
		leftValue: '={{ $json.timedOut }}',
		rightValue: '',
		operator: { type: 'boolean', operation: 'true', singleValue: true },
	};
	const options = { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 };
	const conditions = { options, conditions: [condition], combinator: 'and' };
	return nodeOf(name, 'n8n-nodes-base.filter', 2.2, { conditions, options: {} });
}

function nodeOf(name, type, typeVersion, parameters) {
	const position = [5 * nodeDistance, 0];
	return { id: randomUUID(), name, type, typeVersion, position, parameters };
}

/** A workflow that asks a question each time it is run. */
export class AskingWorkflow {
	constructor({ host, workflowId, sandbox, recorder }) {
		this.host = host;
		this.workflowId = workflowId;
		this.sandbox = sandbox;
		this.recorder = recorder;
	}

	/**
	 * The same workflow in an n8n that was started again.
	 *
	 * @param {import('../host.mjs').Host} host
	 */
	on(host) {
		const { workflowId, sandbox, recorder } = this;
		return new AskingWorkflow({ host, workflowId, sandbox, recorder });
	}

	/**
	 * Runs the workflow until it waits.
	 *
	 * @returns {Promise<OpenQuestion>}
	 */
	async ask() {
		const question = new OpenQuestion(this, await this.host.runWorkflow(this.workflowId));
		await question.waitUntilAsked();
		return question;
	}

	/** Runs it until it ends without waiting. */
	async fail() {
		const id = await this.host.runWorkflow(this.workflowId);
		return await this.host.waitForExecution(id, waitMilliseconds);
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

	async waitUntilAsked() {
		const { host } = this.workflow;
		await waitUntil(
			`execution ${this.executionId} waits`,
			async () => {
				const { status, data } = await host.execution(this.executionId);
				if (status === 'error') throw new Error(data.resultData.error.message);
				return status === 'waiting';
			},
			waitMilliseconds,
		);
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
			itemsOf(execution, askingName, output).map(({ json }) => json),
		);
		return { status: execution.status, items, late, execution };
	}
}
