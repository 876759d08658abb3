// @ts-check
/**
 * The two ways in which n8n keeps what a polling trigger remembers. Both have the same members:
 *
 * - `workflow`: the one that is active
 * - `workflowData()`: what n8n's database holds of the workflow's static data
 * - `nodeData()`: what the node gets in a poll
 * - `nextData()`: what the next poll begins with, as plain data
 * - `run(poll)`: is put around a poll
 * - `emitted()`, `committed()`: the poll has put something out, or has ended without it
 * - `registered()`: the activation is over
 * - `restarted()`: n8n has ended and begins anew
 */
const { AsyncLocalStorage } = require('node:async_hooks');

/** @typedef {import('n8n-workflow').IDataObject} IDataObject */
/** @typedef {import('n8n-workflow').Workflow} Workflow */
/** @typedef {(staticData: IDataObject) => Workflow} MakeWorkflow */
/** @typedef {import('n8n-workflow').WorkflowActivateMode} WorkflowActivateMode */

/**
 * What the database would make of it.
 *
 * @param {unknown} data
 * @returns {any}
 */
function stored(data) {
	return JSON.parse(JSON.stringify(data));
}

/** @param {Workflow} workflow */
function dataOfNode(workflow) {
	return workflow.getStaticData('node', workflow.getNode('Spoki Trigger') ?? undefined);
}

/**
 * n8n's usual way: one live object for as long as the workflow is active, which also keeps what a
 * failed poll has changed. It is stored when a poll puts something out, and at the activation.
 */
class LegacyMemory {
	/** n8n 2 says this of every such poll; n8n 1 says nothing. */
	static pollBudgetMilliseconds = 300_000;

	isRegisteredForGood = false;
	/** @type {IDataObject} */
	#saved = {};
	#makeWorkflow;

	/** @param {MakeWorkflow} makeWorkflow */
	constructor(makeWorkflow) {
		this.#makeWorkflow = makeWorkflow;
		this.workflow = makeWorkflow({});
	}

	workflowData() {
		return stored(this.#saved);
	}

	nodeData() {
		return dataOfNode(this.workflow);
	}

	nextData() {
		return stored(this.nodeData());
	}

	/** The context of the activation is used for all polls. @param {WorkflowActivateMode} activation */
	laterActivation(activation) {
		return activation;
	}

	/**
	 * @template T
	 * @param {() => Promise<T>} poll
	 */
	async run(poll) {
		return await poll();
	}

	emitted() {
		this.#save();
	}

	committed() {}

	registered() {
		this.#save();
	}

	restarted() {
		this.workflow = this.#makeWorkflow(this.workflowData());
	}

	/** A change that n8n's observation of the object misses is not stored. */
	#save() {
		const { staticData } = this.workflow;
		if (staticData.__dataChanged !== true) return;
		this.#saved = stored(staticData);
		staticData.__dataChanged = false;
	}
}

/**
 * The way of n8n's scheduler, which is off by default: each poll gets a copy, which is stored when the
 * poll has put something out or has ended without it, and dropped when it has thrown. Only the poll
 * at the activation stores nothing where it puts nothing out.
 */
class DurableMemory {
	/** A poll is abandoned after 45 seconds, and told to be through before. */
	static pollBudgetMilliseconds = 36_000;

	/** What is to be polled stands in the database, so nothing is activated at a start. */
	isRegisteredForGood = true;
	/** @type {IDataObject} */
	#saved = {};
	/** @type {AsyncLocalStorage<IDataObject>} */
	#staged = new AsyncLocalStorage();

	/** @param {MakeWorkflow} makeWorkflow */
	constructor(makeWorkflow) {
		this.workflow = makeWorkflow({});
	}

	/** What a poll remembers stands elsewhere, where the editor's button does not look. */
	workflowData() {
		return {};
	}

	nodeData() {
		const staged = this.#staged.getStore();
		if (staged === undefined) throw new Error('The static data was read outside of a poll.');
		return staged;
	}

	nextData() {
		return stored(this.#saved);
	}

	/** @returns {WorkflowActivateMode} */
	laterActivation() {
		return 'update';
	}

	/**
	 * @template T
	 * @param {() => Promise<T>} poll
	 */
	async run(poll) {
		return await this.#staged.run(this.nextData(), poll);
	}

	emitted() {
		this.#saved = stored(this.nodeData());
	}

	committed() {
		this.#saved = stored(this.nodeData());
	}

	registered() {}

	restarted() {}
}

const memories = { legacy: LegacyMemory, durable: DurableMemory };

module.exports = { memories };
