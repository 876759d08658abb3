import { setTimeout as sleep } from 'node:timers/promises';
import { itemsOf } from './runs.mjs';
import { waitUntil } from './waiting.mjs';
import { pollSeconds, triggerName, triggerWorkflow } from './workflows.mjs';

const lookMilliseconds = 500;
// Room for a poll that fails, and for one that waits because of it.
const itemsMilliseconds = 300_000;
const runMilliseconds = 120_000;

/**
 * @param {object} settings
 * @param {import('../host.mjs').Host} settings.host
 * @param {{ after: (close: () => Promise<void>) => void }} settings.test
 * @param {{ id: string, name: string }} settings.credential
 * @param {object} settings.sandbox the Spoki that the credential leads to
 * @param {object} settings.parameters of the trigger
 * @param {object[]} [settings.nodes] connected to a line behind it
 * @returns {Promise<TriggerRun>} not active yet
 */
export async function createTrigger({ host, test, credential, sandbox, parameters, nodes }) {
	const name = `Trigger: ${test.name}`;
	const workflow = triggerWorkflow({ name, credential, parameters, nodes });
	const workflowId = await host.createWorkflow(workflow);
	return new TriggerRun({ host, workflowId, sandbox });
}

/** A workflow that begins with a Spoki Trigger, and what the trigger has put out. */
export class TriggerRun {
	#sandbox;

	/**
	 * @param {object} parts
	 * @param {import('../host.mjs').Host} parts.host
	 * @param {string} parts.workflowId
	 * @param {object} parts.sandbox
	 */
	constructor({ host, workflowId, sandbox }) {
		this.host = host;
		this.workflowId = workflowId;
		this.#sandbox = sandbox;
	}

	/**
	 * The same workflow in an n8n that was started again.
	 *
	 * @param {import('../host.mjs').Host} host
	 */
	on(host) {
		return new TriggerRun({ host, workflowId: this.workflowId, sandbox: this.#sandbox });
	}

	/**
	 * Begins to poll, until the test is over.
	 *
	 * @param {{ after: (close: () => Promise<void>) => void }} test
	 */
	async activate(test) {
		test.after(() => this.host.deactivateWorkflow(this.workflowId));
		await this.host.activateWorkflow(this.workflowId);
	}

	/** Does what the button "Fetch Test Event" does. */
	async fetchTestEvent() {
		const executionId = await this.host.runWorkflow(this.workflowId);
		const execution = await this.host.waitForExecution(executionId, runMilliseconds);
		return { execution, items: itemsOf(execution, triggerName) };
	}

	/** @returns {Promise<any[]>} the executions that the trigger has begun by itself, oldest first */
	async executions() {
		const listed = await this.host.executionsOf(this.workflowId);
		const begun = listed.filter(({ mode }) => mode === 'trigger');
		return await Promise.all(
			begun.map(({ id }) => this.host.waitForExecution(id, runMilliseconds)),
		);
	}

	/** @returns {Promise<any[][]>} what the trigger has put out by itself, by execution */
	async outputs() {
		const outputs = (await this.executions()).map((execution) =>
			itemsOf(execution, triggerName).map(({ json }) => json),
		);
		return outputs.filter((records) => records.length > 0);
	}

	/**
	 * Waits until the trigger has put out so many records since it is active.
	 *
	 * @param {number} count
	 * @returns {Promise<any[][]>} all that it has put out by then, by execution
	 */
	async waitForRecords(count) {
		const deadline = Date.now() + itemsMilliseconds;
		for (;;) {
			const outputs = await this.outputs();
			const found = outputs.flat().length;
			if (found >= count) return outputs;
			if (Date.now() > deadline) {
				throw new Error(`${found} of ${count} records after ${itemsMilliseconds / 1000} s.`);
			}
			await sleep(lookMilliseconds);
		}
	}

	/** Waits until the next poll has begun, of a trigger on a single event. */
	async waitForNextPoll() {
		await this.waitForPolls(0);
	}

	/**
	 * Waits until so many polls from now on are through, of a trigger on a single event.
	 *
	 * @param {number} count
	 */
	async waitForPolls(count) {
		const before = this.#polls();
		// A poll is through when the next one has begun.
		await waitUntil(
			`${count} more polls of workflow ${this.workflowId}`,
			() => this.#polls() > before + count,
			(count + 2) * pollSeconds * 1000 + itemsMilliseconds,
		);
	}

	/** The requests of one poll come close together; between two polls there is a pause. */
	#polls() {
		const pause = (pollSeconds * 1000) / 2;
		const times = this.#sandbox.requests.map(({ at }) => at);
		return times.filter((at, index) => index === 0 || at - times[index - 1] > pause).length;
	}
}
