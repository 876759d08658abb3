import { setTimeout as sleep } from 'node:timers/promises';
import { parseFlatted } from './flatted.mjs';
import { ownerLogin } from './owner.mjs';

const pollMilliseconds = 300;
// All tests of a file publish at once, and n8n does it one after the other.
const publicationMilliseconds = 480_000;
const listedExecutions = 100;
const endStatuses = ['success', 'error', 'crashed', 'canceled'];

/** A running n8n with our package in it, seen through the REST interface that its editor uses. */
export class Host {
	#rest;
	#process;

	/**
	 * @param {object} parts
	 * @param {string} parts.version of n8n
	 * @param {import('./rest.mjs').RestClient} parts.rest logged in
	 * @param {{ log: () => string, ended: Promise<void>, stop: () => Promise<void>, kill: () => Promise<void> }} parts.process
	 */
	constructor({ version, rest, process }) {
		this.version = version;
		this.url = rest.url;
		this.login = ownerLogin;
		/** Settles when n8n ends, whether it was asked to or not. */
		this.ended = process.ended;
		this.#rest = rest;
		this.#process = process;
	}

	/** @returns {string} what n8n has written so far; of very much, the end */
	get log() {
		return this.#process.log();
	}

	/** The log-in, for a RestClient in another process. */
	get session() {
		return this.#rest.session;
	}

	/** Ends n8n within seconds, and removes its user folder if it was a temporary one. */
	async stop() {
		await this.#process.stop();
	}

	/** Ends n8n in the middle of what it is doing. What it has stored stays. */
	async kill() {
		await this.#process.kill();
	}

	/**
	 * @param {string} name
	 * @param {{ apiKey: string, baseUrl: string }} data
	 * @param {string} [type]
	 * @returns {Promise<{ id: string, name: string }>} as a workflow's node refers to it
	 */
	async createCredential(name, data, type = 'spokiApi') {
		const { id } = await this.#rest.request('POST', '/rest/credentials', { name, type, data });
		return { id, name };
	}

	/**
	 * Puts something else into a credential.
	 *
	 * @param {{ id: string, name: string }} credential
	 * @param {{ apiKey: string, baseUrl: string }} data
	 * @param {string} [type]
	 */
	async updateCredential({ id, name }, data, type = 'spokiApi') {
		await this.#rest.request('PATCH', `/rest/credentials/${id}`, { name, type, data });
	}

	/**
	 * Does what n8n does when a person saves a credential: sends its test request.
	 *
	 * @param {string} id
	 * @returns {Promise<{ status: 'OK' | 'Error', message: string }>}
	 */
	async testCredential(id) {
		const stored = await this.#rest.request('GET', `/rest/credentials/${id}?includeData=true`);
		const { name, type, data } = stored;
		return await this.#rest.request('POST', '/rest/credentials/test', {
			credentials: { id, name, type, data },
		});
	}

	/**
	 * @param {object} workflow with name, nodes, connections and settings
	 * @returns {Promise<string>} its id
	 */
	async createWorkflow(workflow) {
		// n8n 1 stores no workflow without this; n8n 2 has no use for it.
		const inactive = { active: false, ...workflow };
		const { id } = await this.#rest.request('POST', '/rest/workflows', inactive);
		return id;
	}

	/**
	 * Saves a workflow whose first node is changed, as the editor does: a new name goes into the
	 * connections too. What is active stays as it was.
	 *
	 * @param {string} id
	 * @param {object} changes such as the node's `parameters`
	 */
	async changeFirstNode(id, changes) {
		const path = `/rest/workflows/${id}`;
		const { nodes, connections, settings, versionId } = await this.#rest.request('GET', path);
		const [first, ...others] = nodes;
		const changed = { ...first, ...changes };
		const { [first.name]: outgoing, ...otherConnections } = connections;
		await this.#rest.request('PATCH', path, {
			nodes: [changed, ...others],
			connections: outgoing ? { ...otherConnections, [changed.name]: outgoing } : otherConnections,
			settings,
			versionId,
		});
	}

	/**
	 * Does what the button "Execute workflow" does.
	 *
	 * @param {string} id of the workflow
	 * @returns {Promise<string>} id of the execution, which has only begun
	 */
	async runWorkflow(id) {
		const workflow = await this.#rest.request('GET', `/rest/workflows/${id}`);
		const trigger = workflow.nodes.find(
			({ type, disabled }) => /trigger$/i.test(type) && !disabled,
		);
		if (trigger === undefined)
			throw new Error(`Workflow "${workflow.name}" has no trigger to start from.`);
		// n8n 2 takes the stored workflow and ignores workflowData; n8n 1 asks for it.
		const { executionId } = await this.#rest.request('POST', `/rest/workflows/${id}/run`, {
			workflowData: workflow,
			triggerToStartFrom: { name: trigger.name },
		});
		if (executionId === undefined) {
			throw new Error(
				`Workflow "${workflow.name}" did not start: it waits for a call from outside.`,
			);
		}
		return executionId;
	}

	/**
	 * Does what the button "Listen for test event" does.
	 *
	 * @param {string} id of a workflow whose trigger waits for a call from outside
	 * @returns {Promise<void>} settles when n8n listens, until one call has started an execution
	 */
	async listenForTestEvent(id) {
		const workflow = await this.#rest.request('GET', `/rest/workflows/${id}`);
		const [{ name }] = workflow.nodes;
		const answer = await this.#rest.request('POST', `/rest/workflows/${id}/run`, {
			workflowData: workflow,
			triggerToStartFrom: { name },
		});
		if (answer.waitingForWebhook !== true) {
			throw new Error(`Workflow "${workflow.name}" does not wait for a call.`);
		}
	}

	/** @param {string} id of a workflow that is being tested */
	async stopListening(id) {
		await this.#rest.request('DELETE', `/rest/test-webhook/${id}`);
	}

	/**
	 * Lets a workflow's trigger begin its work, as the editor's button "Publish" does.
	 *
	 * @param {string} id of the workflow
	 * @returns {Promise<void>} settles when the trigger is registered and its first poll is over
	 * @throws with the trigger's message when that fails
	 */
	async activateWorkflow(id) {
		const { versionId } = await this.#rest.request('GET', `/rest/workflows/${id}`);
		await this.#rest.request('POST', `/rest/workflows/${id}/activate`, { versionId });
		await this.#waitForPublication(id, 'published');
	}

	/**
	 * @param {string} id of the workflow
	 * @returns {Promise<void>} settles when its trigger does nothing more
	 */
	async deactivateWorkflow(id) {
		await this.#rest.request('POST', `/rest/workflows/${id}/deactivate`, {});
		await this.#waitForPublication(id, 'not_published');
	}

	/**
	 * @param {string} workflowId
	 * @returns {Promise<any>} what its nodes have n8n remember
	 */
	async staticDataOf(workflowId) {
		return (await this.#rest.request('GET', `/rest/workflows/${workflowId}`)).staticData;
	}

	/**
	 * @param {string} workflowId
	 * @returns {Promise<{ id: string, status: string, mode: string }[]>} its latest executions, at
	 *   most a hundred, the oldest first; `mode` is `trigger`, or `manual` for the editor's button
	 */
	async executionsOf(workflowId) {
		return await this.#executionsBefore(workflowId);
	}

	/**
	 * @param {string} workflowId
	 * @returns {Promise<string[]>} the ids of all its executions, the newest first
	 */
	async executionIdsOf(workflowId) {
		const ids = [];
		for (;;) {
			const executions = await this.#executionsBefore(workflowId, ids.at(-1));
			if (executions.length === 0) return ids;
			ids.push(...executions.map(({ id }) => id).reverse());
		}
	}

	/**
	 * Asks for no more than a number, so that asking often costs n8n little.
	 *
	 * @param {string} workflowId
	 * @returns {Promise<number>} how many of its executions have ended
	 */
	async endedExecutions(workflowId) {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		const path = `/rest/executions?filter=${filter}&limit=1`;
		return (await this.#rest.request('GET', path)).count;
	}

	/**
	 * @param {string} workflowId
	 * @returns {Promise<number>} how many of its executions wait for something
	 */
	async waitingExecutions(workflowId) {
		const filter = encodeURIComponent(JSON.stringify({ workflowId, status: ['waiting'] }));
		const path = `/rest/executions?filter=${filter}&limit=1`;
		return (await this.#rest.request('GET', path)).count;
	}

	/**
	 * @param {string} id
	 * @returns {Promise<any>} the execution with its `status`; `data.resultData.runData` holds, by
	 *   node name, one entry per run of the node
	 */
	async execution(id) {
		const stored = await this.#storedExecution(id);
		return { ...stored, data: parseFlatted(stored.data) };
	}

	/**
	 * @param {string} id
	 * @returns {Promise<string>} everything that n8n tells of an execution, as text to search
	 */
	async executionText(id) {
		return JSON.stringify(await this.#storedExecution(id));
	}

	/**
	 * @param {string} id
	 * @param {number} milliseconds how long to wait at most
	 * @returns {Promise<any>} the execution when it has ended, whichever way
	 */
	async waitForExecution(id, milliseconds) {
		const deadline = Date.now() + milliseconds;
		for (;;) {
			const execution = await this.execution(id);
			// n8n 1 stores the status a moment before the data.
			const isStored = execution.data?.resultData !== undefined;
			if (endStatuses.includes(execution.status) && isStored) return execution;
			if (Date.now() > deadline) {
				throw new Error(
					`Execution ${id} is still "${execution.status}" after ${milliseconds / 1000} s.`,
				);
			}
			await sleep(pollMilliseconds);
		}
	}

	/**
	 * Does what the editor's stop button does.
	 *
	 * @param {string} id of a running execution
	 */
	async stopExecution(id) {
		await this.#rest.request('POST', `/rest/executions/${id}/stop`);
	}

	/**
	 * Does what "Retry" does in the list of executions: begins anew at the node that failed.
	 *
	 * @param {string} id of a failed execution of an active workflow
	 */
	async retryExecution(id) {
		await this.#rest.request('POST', `/rest/executions/${id}/retry`, { loadWorkflow: true });
	}

	/** @returns {Promise<any[]>} the descriptions of all node types that n8n has loaded */
	async nodeTypes() {
		return await this.#rest.request('GET', '/types/nodes.json');
	}

	/** @returns {Promise<any[]>} the descriptions of all credential types that n8n has loaded */
	async credentialTypes() {
		return await this.#rest.request('GET', '/types/credentials.json');
	}

	async #executionsBefore(workflowId, lastId) {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		const before = lastId === undefined ? '' : `&lastId=${lastId}`;
		const { results } = await this.#rest.request(
			'GET',
			`/rest/executions?filter=${filter}&limit=${listedExecutions}${before}`,
		);
		// n8n looks up those that run beside all others: one that has just changed can be among both.
		const latest = new Map(results.map((execution) => [execution.id, execution]));
		return [...latest.values()].sort((left, right) => Number(left.id) - Number(right.id));
	}

	/** n8n 1 answers when it is done. n8n 2 answers at once, and tells here how it went on. */
	async #waitForPublication(id, expected) {
		if (this.version.startsWith('1.')) return;
		const deadline = Date.now() + publicationMilliseconds;
		for (;;) {
			const path = `/rest/workflows/${id}/publication-status`;
			const { status, triggers } = await this.#rest.request('GET', path);
			if (status === expected) return;
			const message = triggers.find(({ errorMessage }) => errorMessage)?.errorMessage;
			if (status === 'failed') throw new Error(message);
			if (Date.now() > deadline) {
				throw new Error(`Workflow ${id} is "${status}" and not "${expected}".`);
			}
			await sleep(pollMilliseconds);
		}
	}

	async #storedExecution(id) {
		return await this.#rest.request('GET', `/rest/executions/${id}`);
	}
}
