import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { formPerson } from './forms.mjs';
import { openRecorder } from './recorder.mjs';
import { modelCredential } from './scriptedModel.mjs';
import { openSpoki } from './spoki.mjs';
import { everyFewSeconds } from './workflows.mjs';

const folder = new URL('../../../examples/', import.meta.url);

/** How the shipped nodes are changed where they cannot run as they are: by type. */
const stagings = {
	'n8n-nodes-spoki.spoki': (node, { credential }) => withCredential(node, 'spokiApi', credential),
	'n8n-nodes-spoki.spokiTool': (node, { credential }) =>
		withCredential(node, 'spokiApi', credential),
	'n8n-nodes-spoki.spokiTrigger': (node, { credential }) => ({
		...withCredential(node, 'spokiApi', credential),
		parameters: { ...node.parameters, pollTimes: everyFewSeconds },
	}),
	// The address of a trigger, as that of a form below.
	'n8n-nodes-spoki.spokiWebhookTrigger': (node, { credential }) => ({
		...withCredential(node, 'spokiApi', credential),
		webhookId: randomUUID(),
	}),
	'n8n-nodes-base.slack': (node, { recorder }) => {
		const { channelId, otherOptions, text } = node.parameters;
		// A channel that was chosen is of no interest here; one that an expression names is.
		const channel = channelId.value.startsWith('=') ? channelId.value : undefined;
		const thread = otherOptions.thread_ts?.replyValues.thread_ts;
		return asRequest(node, recorder, { text, channel, thread });
	},
	'n8n-nodes-base.hubspot': (node, { recorder }) => {
		const { email, additionalFields } = node.parameters;
		return asRequest(node, recorder, { email, ...additionalFields });
	},
	'n8n-nodes-base.googleSheets': (node, { recorder }) =>
		asRequest(node, recorder, node.parameters.operation === 'update' ? resultOfRow : {}),
	'@n8n/n8n-nodes-langchain.lmChatOpenAi': (node, { openAi }) =>
		withCredential(node, 'openAiApi', openAi),
	// n8n stays with an execution that waits for less than a minute.
	'n8n-nodes-base.wait': (node) => ({ ...node, parameters: { amount: 1, unit: 'seconds' } }),
	// The address of a form. All that are active at once need addresses of their own.
	'n8n-nodes-base.formTrigger': (node, { formLogin }) => ({
		...(node.parameters.authentication === 'basicAuth' && formLogin !== undefined
			? withCredential(node, 'httpBasicAuth', formLogin)
			: node),
		webhookId: randomUUID(),
	}),
	// The shop whose address a person puts there.
	'n8n-nodes-base.httpRequest': (node, { recorder, wooCommerce }) => {
		const url = node.parameters.url.replace('https://shop.example.com', recorder.url);
		const parameters = { ...node.parameters, url };
		return { ...withCredential(node, 'wooCommerceApi', wooCommerce), parameters };
	},
	'n8n-nodes-base.wooCommerceTrigger': (node, { wooCommerce }) => ({
		...withCredential(node, 'wooCommerceApi', wooCommerce),
		webhookId: randomUUID(),
	}),
};

/** What the example with a sheet writes into it: Google's node takes the columns by their names. */
const resultOfRow = {
	row_number: '={{ $json.row_number }}',
	status: '={{ $json.status }}',
	detail: '={{ $json.detail }}',
};

/**
 * Puts a shipped example into n8n, with a Spoki and a recorder of its own. Nothing is changed but what
 * a person sets after the import, and what would leave this machine or take a day: Slack, HubSpot and
 * Google Sheets call fixed addresses, so HTTP Request nodes send to the recorder what they would send,
 * under their names. A shop with WooCommerce has an address of its own: there the recorder stands.
 *
 * @param {object} options
 * @param {import('../host.mjs').Host} options.host
 * @param {{ after: (close: () => Promise<void>) => void, name: string }} options.test
 * @param {string} options.file such as `ticket-to-slack/workflow.json`
 * @param {Record<string, object>} [options.chosen] parameters by node: the records that are chosen
 * @param {object} [options.settings] of the sandbox
 * @param {boolean} [options.hasFormLogin] false where nobody has chosen who may open its form
 * @returns {Promise<StagedExample>}
 */
export async function stageExample({
	host,
	test,
	file,
	chosen = {},
	settings,
	hasFormLogin = true,
}) {
	const recorder = await openRecorder(test);
	const { sandbox, credential } = await openSpoki({ host, test, settings });
	const openAi = await modelCredential(host, recorder);
	const wooCommerce = await host.createCredential(
		'WooCommerce stand-in',
		{ url: recorder.url, consumerKey: 'none', consumerSecret: 'none' },
		'wooCommerceApi',
	);
	const formLogin = hasFormLogin
		? await host.createCredential('Those who may open the form', formPerson, 'httpBasicAuth')
		: undefined;
	const standIns = { credential, formLogin, openAi, recorder, wooCommerce };
	const shipped = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
	const nodes = shipped.nodes.map((node) => {
		const staged = stagings[node.type]?.(node, standIns) ?? node;
		return { ...staged, parameters: { ...staged.parameters, ...chosen[node.name] } };
	});
	const workflow = { ...shipped, name: `${test.name}: ${file}`, nodes };
	const workflowId = await host.createWorkflow(workflow);
	return { host, workflow, workflowId, sandbox, recorder };
}

/**
 * @typedef {object} StagedExample
 * @property {import('../host.mjs').Host} host
 * @property {{ nodes: any[] }} workflow as it was stored
 * @property {string} workflowId
 * @property {any} sandbox
 * @property {Awaited<ReturnType<typeof openRecorder>>} recorder
 */

/**
 * Lets an example begin its work, until the test is over.
 *
 * @param {StagedExample} example
 * @param {{ after: (close: () => Promise<void>) => void }} test
 */
export async function activateExample({ host, workflowId }, test) {
	test.after(() => host.deactivateWorkflow(workflowId));
	await host.activateWorkflow(workflowId);
}

function withCredential(node, type, credential) {
	return { ...node, credentials: { [type]: credential } };
}

/** The same node, with the same settings, that sends the texts among the given fields to the recorder. */
function asRequest(node, recorder, fields) {
	const sent = Object.entries(fields).filter(([, value]) => typeof value === 'string');
	return {
		...node,
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			method: 'POST',
			url: `${recorder.url}/${encodeURIComponent(node.name)}`,
			sendBody: true,
			bodyParameters: { parameters: sent.map(([name, value]) => ({ name, value })) },
			options: {},
		},
	};
}
