import { inputItems, inputName, lineOf, spokiNode } from '../stage/workflows.mjs';
import { labelled, propertyLike } from './labelled.mjs';

const runMilliseconds = 120_000;

/** The name of the Spoki node in each workflow of the walk. */
export const nodeName = 'Spoki';

/** Goes from workflow to workflow in the editor, and shows what is there. */
export class Walk {
	#stage;
	#picture;
	#nodeType;

	/**
	 * @param {import('../withEditor.mjs').Stage} stage
	 * @param {(name: string) => Promise<void>} picture of all that can be seen
	 */
	static async begin(stage, picture) {
		const walk = new Walk();
		walk.#stage = stage;
		walk.#picture = picture;
		const nodeTypes = await stage.host.nodeTypes();
		walk.#nodeType = nodeTypes.find(({ name }) => name === 'n8n-nodes-spoki.spoki');
		return walk;
	}

	get stage() {
		return this.#stage;
	}

	get page() {
		return this.#stage.editor.page;
	}

	/** @param {string} name of the picture */
	async show(name) {
		await this.#stage.editor.settle();
		await this.#picture(name);
	}

	/**
	 * Makes and opens a workflow.
	 *
	 * @param {string} name
	 * @param {object[]} nodes
	 */
	async open(name, nodes) {
		const { host, editor } = this.#stage;
		// Without pinned data, if only none, n8n 2 fails to execute what goes on from earlier results.
		const workflow = { ...lineOf(name, nodes), pinData: {} };
		await editor.openWorkflow(await host.createWorkflow(workflow));
	}

	/**
	 * Makes a workflow with a Spoki node, and opens its panel.
	 *
	 * @param {string} name
	 * @param {string} operation with its resource
	 * @param {[RegExp, string][]} fields as `labelled` takes them
	 * @param {object[]} [items] its input
	 */
	async openSpoki(name, operation, fields, items = [{}]) {
		const { credential, editor } = this.#stage;
		const parameters = labelled(this.#nodeType, operation, fields);
		const node = spokiNode({ name: nodeName, credential, operation, parameters });
		await this.open(name, [...inputItems(items), node]);
		await editor.openPanel(nodeName);
		await editor.settle();
	}

	/**
	 * Opens the list of records in the open panel.
	 *
	 * @param {string} operation with its resource
	 * @param {RegExp} label of the field
	 */
	async openList(operation, label) {
		const { name } = propertyLike(this.#nodeType, operation, label);
		// n8n 1 keeps the list's own search there, hidden.
		const inputs = this.page.locator(`[data-test-id="resource-locator-${name}"] input:visible`);
		await inputs.last().click();
	}

	/** Presses "Execute step" in the open panel. */
	async press() {
		await this.page.locator('[data-test-id="node-execute-button"]').first().click();
	}

	/**
	 * Presses "Execute step", and waits for what comes of it.
	 *
	 * @returns {Promise<any>} the execution
	 */
	async execute() {
		const { editor, host } = this.#stage;
		const [answer] = await Promise.all([
			this.page.waitForResponse('**/rest/workflows/*/run*'),
			this.press(),
		]);
		if (!answer.ok()) throw new Error(`n8n does not execute: ${await answer.text()}`);
		const { data } = await answer.json();
		const execution = await host.waitForExecution(data.executionId, runMilliseconds);
		// The editor hears of it later.
		await this.page
			.locator('[data-test-id="node-execute-button"] .n8n-spinner')
			.waitFor({ state: 'detached' });
		await editor.settle();
		return execution;
	}

	/** Lets the panel of the Spoki node have its input. */
	async executePrevious() {
		const { editor } = this.#stage;
		await editor.closePanel();
		await editor.openPanel(inputName);
		await this.execute();
		await editor.closePanel();
		await editor.openPanel(nodeName);
		await editor.settle();
	}
}
