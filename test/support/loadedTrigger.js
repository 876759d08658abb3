// @ts-check
/** The module of the Spoki Webhook Trigger, which remembers things for as long as n8n runs. */
const n8nWorkflow = require('n8n-workflow');

/** @import { INodeType } from 'n8n-workflow' */

/** @returns {INodeType} */
function loadTrigger() {
	const {
		SpokiWebhookTrigger,
	} = require('../../nodes/SpokiWebhookTrigger/SpokiWebhookTrigger.node');
	return new SpokiWebhookTrigger();
}

/** The trigger with a memory of nothing, but in the same n8n. @returns {INodeType} */
function loadTriggerAnew() {
	/** @type {INodeType | undefined} */
	let trigger;
	jest.isolateModules(() => {
		jest.doMock('n8n-workflow', () => n8nWorkflow);
		trigger = loadTrigger();
	});
	jest.dontMock('n8n-workflow');
	return /** @type {INodeType} */ (/** @type {unknown} */ (trigger));
}

module.exports = { loadTrigger, loadTriggerAnew };
