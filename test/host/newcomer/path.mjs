import { inputItems, spokiNode } from '../stage/workflows.mjs';
import { nodeName, Walk } from './Walk.mjs';

const words = ['whatsapp', 'messaggi', 'contatti'];
const sendText = 'message.sendText';
// As the table of endpoints calls it.
const sending = 'message.send';
const sendTemplate = 'message.sendTemplate';
// Five requests a minute.
const withLimit = 'list.get';
const manyItems = 12;
const beforeLimitMilliseconds = 15_000;
const phone = '+390000700001';
const text = 'Ciao, il tuo ordine è pronto in bottega.';
const refusal = { status: 400, body: { detail: 'The phone number is not valid.' } };
// With variables, an image and a button.
const templateName = 'Ordine pronto';

/**
 * What somebody sees who has just installed the node, in order.
 *
 * @param {import('../withEditor.mjs').Stage} stage
 * @param {(name: string) => Promise<void>} picture of all that can be seen
 */
export async function walkPath(stage, picture) {
	const walk = await Walk.begin(stage, picture);
	for (const step of [search, credential, firstMessage, limit, template, error]) await step(walk);
}

async function search(walk) {
	await walk.open('Search', inputItems([{}]));
	await walk.page.locator('[data-test-id="node-creator-plus-button"]').first().click();
	const bar = walk.page.locator('[data-test-id="node-creator-search-bar"]');
	for (const word of words) {
		await bar.fill(word);
		await walk.show(`search-${word}`);
	}
	await bar.fill('spoki');
	await walk.page.locator('[data-test-id="node-creator-item-name"]').first().click();
	await walk.show('search-actions');
}

/** With a key that Spoki refuses, and then with the right one. */
async function credential(walk) {
	const { editor, sandbox, apiKey } = walk.stage;
	await walk.open('Credential', [spokiNode({ name: nodeName, operation: sendText })]);
	await editor.openPanel(nodeName);
	await editor.openNewCredential();
	await walk.show('credential-new');

	const fill = async (field, value) => {
		const input = editor.credential.locator(`[data-test-id="parameter-input-${field}"] input`);
		await input.first().fill(value);
	};
	const save = async (key) => {
		await fill('apiKey', key);
		await fill('baseUrl', sandbox.url);
		await editor.credential.locator('[data-test-id="credential-save-button"]').first().click();
		await editor.settle();
	};
	await save('a-key-of-nobody');
	await editor.credential.getByText('More details').click();
	await walk.show('credential-failing');
	await save(apiKey);
	await walk.show('credential-saved');
	// n8n 2 closes the form of a credential that is right; n8n 1 leaves it open.
	const pencil = walk.page.locator('[data-test-id="credential-edit-button"]');
	if (!(await editor.credential.isVisible())) await pencil.click();
	await walk.show('credential-successful');
}

async function firstMessage(walk) {
	const fields = [
		[/phone|contact/i, phone],
		[/text/i, text],
	];
	await walk.openSpoki('First message', sendText, fields);
	await walk.show('first-message-before');
	await walk.execute();
	await walk.show('first-message-after');
}

async function limit(walk) {
	const items = Array.from({ length: manyItems }, (_, index) => ({ id: 301 + index }));
	await walk.openSpoki('Limit', withLimit, [[/list/i, '={{ $json.id }}']], items);
	await walk.executePrevious();
	await walk.show('limit-before');
	await walk.press();
	await walk.page.waitForTimeout(beforeLimitMilliseconds);
	await walk.show('limit-during');
}

/** The template is chosen from its list, so that the editor loads what it takes. */
async function template(walk) {
	await walk.openSpoki('Template', sendTemplate, [[/phone|contact/i, phone]]);
	await walk.openList(sendTemplate, /template/i);
	await walk.show('template-list');
	await walk.page.locator('[data-test-id="rlc-item"]', { hasText: templateName }).first().click();
	await walk.show('template-chosen');

	const values = walk.page.locator('[data-test-id="resource-mapper-container"] input');
	for (let index = 0; index < (await values.count()); index += 1) {
		const value = values.nth(index);
		if (!(await value.isEditable())) continue;
		const isUrl = /url/i.test(await value.getAttribute('title'));
		await value.fill(isUrl ? 'https://shop.example.com/vetrina.jpg' : `Giulia ${index + 1}`);
	}
	await walk.show('template-filled');
	await walk.execute();
	await walk.show('template-after');
}

/** The third of five is refused; then the same is executed again. */
async function error(walk) {
	const { sandbox } = walk.stage;
	const items = [1, 2, 3, 4, 5].map((last) => ({ phone: `+39000070000${last}` }));
	const fields = [
		[/phone|contact/i, '={{ $json.phone }}'],
		[/text/i, text],
	];
	await walk.openSpoki('Error', sendText, fields, items);
	await walk.executePrevious();
	// It refuses the very next request: the first two are taken as usual, only a moment later.
	sandbox.failNext({ operation: sending, times: 2, delayMilliseconds: 1 });
	sandbox.failNext({ operation: sending, ...refusal });
	const { status } = await walk.execute();
	if (status !== 'error') throw new Error('The message that was to be refused went out.');
	await walk.show('error-first-run');
	await walk.execute();
	await walk.show('error-second-run');
}
