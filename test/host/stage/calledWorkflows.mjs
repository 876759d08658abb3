import { randomUUID } from 'node:crypto';
import { waitUntil } from './waiting.mjs';
import { webhookWorkflow } from './workflows.mjs';

const beginMilliseconds = 120_000;
const runMilliseconds = 300_000;

/**
 * Makes a workflow that a call from outside starts, and lets it wait for calls until the test is over.
 *
 * @param {object} settings
 * @param {import('../host.mjs').Host} settings.host
 * @param {{ after: (close: () => Promise<void>) => void }} settings.test
 * @param {string} settings.name of the workflow
 * @param {object[]} settings.nodes connected to a line
 * @returns {Promise<CalledWorkflow>}
 */
export async function createCalledWorkflow({ host, test, name, nodes }) {
	const path = randomUUID();
	const workflowId = await host.createWorkflow(webhookWorkflow(name, path, nodes));
	await host.activateWorkflow(workflowId);
	test.after(() => host.deactivateWorkflow(workflowId));
	return new CalledWorkflow({ host, workflowId, path });
}

/** A workflow that a call from outside starts, and its executions by number, of which 1 is the first. */
class CalledWorkflow {
	#path;

	constructor({ host, workflowId, path }) {
		this.host = host;
		this.workflowId = workflowId;
		this.#path = path;
	}

	async call() {
		const { ok } = await fetch(`${this.host.url}/webhook/${this.#path}`, { method: 'POST' });
		if (!ok) throw new Error(`n8n did not take the call of workflow ${this.workflowId}.`);
	}

	/**
	 * @param {number} number
	 * @returns {Promise<string>} its id, as soon as it has begun
	 */
	async begun(number) {
		const { id } = await waitUntil(
			`execution ${number} of workflow ${this.workflowId}`,
			async () => (await this.host.executionsOf(this.workflowId))[number - 1],
			beginMilliseconds,
		);
		return id;
	}

	/**
	 * @param {number} number
	 * @returns {Promise<any>} the execution when it has ended, whichever way
	 */
	async ended(number) {
		return await this.host.waitForExecution(await this.begun(number), runMilliseconds);
	}
}
