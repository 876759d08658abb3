import { inputItems, inputName, lineOf, spokiNode } from '../stage/workflows.mjs';
import { labelled } from './labelled.mjs';

const nodeName = 'Spoki';
const words = ['whatsapp', 'messaggi', 'contatti'];
const sendText = 'message.sendText';
const sendTemplate = 'message.sendTemplate';
const withLimit = { operation: 'list.get', items: 12 };
const beforeLimitMilliseconds = 15_000;
const refusal = { status: 400, body: { detail: 'The phone number is not valid.' } };

/**
 * What somebody sees who has just installed the node, in order.
 *
 * @param {import('../withEditor.mjs').Stage} stage
 * @param {(name: string) => Promise<void>} picture of all that can be seen
 */
export async function walkPath(stage, picture) {
	const walk = await Walk.of(stage, picture);
	await walk.search();
	await walk.makeCredential();
	await walk.sendFirstMessage();
	await walk.waitForLimit();
	await walk.sendTemplate();
	await walk.meetError();
}

class Walk {
	#stage;
	#picture;
	#nodeType;

	static async of(stage, picture) {
		const walk = new Walk();
		walk.#stage = stage;
		walk.#picture = picture;
		const nodeTypes = await stage.host.nodeTypes();
		walk.#nodeType = nodeTypes.find(({ name }) => name === 'n8n-nodes-spoki.spoki');
		return walk;
	}

	async search() {
		const { page } = this.#stage.editor;
		await this.#open('Search', []);
		await page.locator('[data-test-id="node-creator-plus-button"]').first().click();
		const bar = page.locator('[data-test-id="node-creator-search-bar"]');
		for (const word of words) {
			await bar.fill(word);
			await this.#show(`search-${word}`);
		}
		await bar.fill('spoki');
		await page.locator('[data-test-id="node-creator-item-name"]').first().click();
		await this.#show('search-actions');
	}

	/** With a key that Spoki refuses, and then with the right one. */
	async makeCredential() {
		const { editor, sandbox, apiKey } = this.#stage;
		const parameters = labelled(this.#nodeType, sendText, []);
		const node = spokiNode({ name: nodeName, operation: sendText, parameters });
		await this.#open('Credential', [{ ...node, credentials: {} }]);
		await editor.openPanel(nodeName);
		await editor.openNewCredential();
		await this.#show('credential-new');

		const fill = async (field, value) => {
			const input = editor.credential.locator(`[data-test-id="parameter-input-${field}"] input`);
			await input.first().fill(value);
		};
		const save = async (key, shown) => {
			await fill('apiKey', key);
			await fill('baseUrl', sandbox.url);
			await editor.credential.locator('[data-test-id="credential-save-button"]').first().click();
			await editor.settle();
			await this.#show(shown);
		};
		await save('a-key-of-nobody', 'credential-failing');
		await save(apiKey, 'credential-successful');
	}

	async sendFirstMessage() {
		const phone = '+390000700001';
		await this.#openSpoki('First message', sendText, [
			[/phone|contact/i, phone],
			[/text/i, 'Ciao, il tuo ordine è pronto in bottega.'],
		]);
		await this.#show('first-message-before');
		await this.#execute();
		await this.#show('first-message-after');
	}

	async waitForLimit() {
		const { page } = this.#stage.editor;
		const items = Array.from({ length: withLimit.items }, (_, index) => ({ id: 301 + index }));
		const fields = [[/list/i, '={{ $json.id }}']];
		await this.#openSpoki('Limit', withLimit.operation, fields, items);
		await this.#executePrevious();
		await this.#show('limit-before');
		await this.#press();
		await page.waitForTimeout(beforeLimitMilliseconds);
		await this.#show('limit-during');
	}

	/** The template is chosen from its list, so that the editor loads what it takes. */
	async sendTemplate() {
		const { editor } = this.#stage;
		const { page } = editor;
		const phone = [[/phone|contact/i, '+390000700001']];
		await this.#openSpoki('Template', sendTemplate, phone);
		await page.locator('[data-test-id="rlc-input-container"]').last().click();
		await this.#show('template-list');
		const record = page.locator('[data-test-id="rlc-item"]', { hasText: 'Ordine pronto' });
		await record.first().click();
		await this.#show('template-chosen');
		const values = page.locator('.resource-mapper-container input');
		for (let index = 0; index < (await values.count()); index += 1) {
			const value = values.nth(index);
			if (!(await value.isEditable())) continue;
			await value.fill(`https://shop.example.com/${index}.jpg`);
		}
		await this.#show('template-filled');
		await this.#execute();
		await this.#show('template-after');
	}

	/** The third of five is refused; then the same is executed again. */
	async meetError() {
		const { sandbox } = this.#stage;
		const items = [1, 2, 3, 4, 5].map((last) => ({ phone: `+39000070000${last}` }));
		const fields = [
			[/phone|contact/i, '={{ $json.phone }}'],
			[/text/i, 'Ciao, il tuo ordine è pronto in bottega.'],
		];
		await this.#openSpoki('Error', sendText, fields, items);
		await this.#executePrevious();
		// It refuses the very next request: the first two are taken as usual, only a moment later.
		sandbox.failNext({ operation: sendText, times: 2, delayMilliseconds: 1 });
		sandbox.failNext({ operation: sendText, ...refusal });
		await this.#execute();
		await this.#show('error-first-run');
		await this.#execute();
		await this.#show('error-second-run');
		const sent = sandbox.requests.filter(({ operation }) => operation === sendText);
		this.sent = sent.map(({ body, status }) => ({ status, body }));
	}

	async #openSpoki(name, operation, fields, items = [{}]) {
		const { credential, editor } = this.#stage;
		const parameters = labelled(this.#nodeType, operation, fields);
		const node = spokiNode({ name: nodeName, credential, operation, parameters });
		await this.#open(name, [...inputItems(items), node]);
		await editor.openPanel(nodeName);
		await editor.settle();
	}

	async #open(name, nodes) {
		const { host, editor } = this.#stage;
		await editor.openWorkflow(await host.createWorkflow(lineOf(name, nodes)));
	}

	async #press() {
		await this.#stage.editor.page.locator('[data-test-id="node-execute-button"]').first().click();
	}

	/** Presses "Execute step", and waits for what comes of it. */
	async #execute() {
		const { editor, host } = this.#stage;
		const [answer] = await Promise.all([
			editor.page.waitForResponse('**/rest/workflows/*/run*'),
			this.#press(),
		]);
		const { data } = await answer.json();
		await host.waitForExecution(data.executionId, 120_000);
		await editor.settle();
	}

	/** So that the panel has its input. */
	async #executePrevious() {
		const { editor } = this.#stage;
		await editor.closePanel();
		await editor.openPanel(inputName);
		await this.#execute();
		await editor.closePanel();
		await editor.openPanel(nodeName);
		await editor.settle();
	}

	async #show(name) {
		await this.#stage.editor.settle();
		await this.#picture(name);
	}
}
