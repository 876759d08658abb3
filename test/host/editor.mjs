const stepMilliseconds = 30_000;
const runMilliseconds = 120_000;
// The editor fades, fits and lays out after its elements are there.
const settleMilliseconds = 2_000;

/** What fills lists and mapped fields of a panel. */
const loadingRoute = '/rest/dynamic-node-parameters/';

/** n8n's editor in a browser's page, logged in. */
export class Editor {
	#loading = new Set();

	/**
	 * @param {any} page of playwright
	 * @param {import('./host.mjs').Host} host
	 */
	constructor(page, host) {
		this.page = page;
		this.host = host;
		page.on('request', (request) => {
			if (request.url().includes(loadingRoute)) this.#loading.add(request);
		});
		for (const end of ['requestfinished', 'requestfailed']) {
			page.on(end, (request) => this.#loading.delete(request));
		}
	}

	/**
	 * @param {object} options
	 * @param {any} options.browser from `launchChromium`
	 * @param {import('./host.mjs').Host} options.host
	 * @param {{ width: number, height: number }} options.viewport
	 * @returns {Promise<Editor>}
	 */
	static async open({ browser, host, viewport }) {
		const page = await browser.newPage({ viewport });
		page.setDefaultTimeout(stepMilliseconds);
		const editor = new Editor(page, host);
		await editor.#logIn();
		return editor;
	}

	/** @param {string} id */
	async openWorkflow(id) {
		await this.page.goto(`${this.host.url}/workflow/${id}`);
		await this.#canvasNodes.first().waitFor();
		await this.settle();
	}

	/**
	 * Presses "Execute workflow" and waits for the end.
	 *
	 * @param {string} workflowId of the open workflow
	 */
	async executeWorkflow(workflowId) {
		const [answer] = await Promise.all([
			this.page.waitForResponse(`**/rest/workflows/${workflowId}/run*`),
			this.page.locator('[data-test-id="execute-workflow-button"]').first().click(),
		]);
		const { data } = await answer.json();
		await this.host.waitForExecution(data.executionId, runMilliseconds);
		await this.settle();
	}

	/** @param {string} node name of one on the canvas */
	async openPanel(node) {
		await this.#canvasNodes
			.and(this.page.locator(`[data-node-name=${JSON.stringify(node)}]`))
			.dblclick();
		await this.panel.waitFor();
	}

	async closePanel() {
		// A field that has been used keeps the key for itself.
		await this.page.evaluate(() => document.activeElement.blur());
		await this.page.keyboard.press('Escape');
		await this.panel.waitFor({ state: 'detached' });
	}

	/** Opens the form of a new credential, from the open panel of a node that has none. */
	async openNewCredential() {
		await this.page.locator('[data-test-id="node-credentials-select"]').first().click();
		await this.page.locator('[data-test-id="node-credentials-select-item-new"]:visible').click();
		await this.credential.waitFor();
	}

	/** The form of a credential. */
	get credential() {
		return this.page.locator('[data-test-id="editCredential-modal"]');
	}

	/** The open panel's parameters. */
	get panel() {
		return this.page.locator('[data-test-id="node-parameters"]');
	}

	/** Whether the open panel waits for what Spoki has. */
	get isLoading() {
		return this.#loading.size > 0;
	}

	async settle() {
		await this.page.waitForTimeout(settleMilliseconds);
	}

	get #canvasNodes() {
		return this.page.locator('[data-test-id="canvas-node"]');
	}

	async #logIn() {
		const { url, login } = this.host;
		await this.page.goto(`${url}/signin`);
		await this.page.fill('input[name=emailOrLdapLoginId]', login.email);
		await this.page.fill('input[type=password]', login.password);
		await this.page.press('input[type=password]', 'Enter');
		await this.page.waitForURL((address) => !address.pathname.startsWith('/signin'));
	}
}
