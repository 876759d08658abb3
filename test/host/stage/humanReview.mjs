import assert from 'node:assert/strict';
import { forModel } from '../agents/tools.mjs';
import { agentName, agentWorkflow, reviewNode, spokiTool } from './agents.mjs';
import { inOrder, openModel } from './scriptedModel.mjs';
import { openSpoki } from './spoki.mjs';
import { waitUntil } from './waiting.mjs';
import { inputItems, inputName } from './workflows.mjs';

const askMilliseconds = 300_000;
const endMilliseconds = 300_000;

/** Who is asked. */
export const person = '+390000000001';

/** The name of the node that asks. */
export const reviewName = 'Ask on WhatsApp';

/** The name of the tool that waits for the person's yes. */
export const gatedName = 'Gated';

/**
 * Lets an agent want something that a person is to be asked about first.
 *
 * @param {object} settings
 * @param {import('../host.mjs').Host} settings.host
 * @param {{ name: string, after: (close: () => Promise<void>) => void }} settings.test
 * @param {any} settings.theCase of test/cases: what the tool behind the question does
 * @param {(values: object) => import('./scriptedModel.mjs').Reply[]} [settings.replies] of the model, made
 *   of the values that the tool takes; by default it wants it once and then says "Done."
 * @param {object} [settings.parameters] of the node that asks
 * @param {object[]} [settings.items] that come to the agent
 * @param {(sandbox: any) => void} [settings.prepare]
 * @returns {Promise<Review>}
 */
export async function beginReview({
	host,
	test,
	theCase,
	replies = (values) => [wish(values), 'Done.'],
	parameters = {},
	items,
	prepare = () => {},
}) {
	const { sandbox, credential } = await openSpoki({
		host,
		test,
		settings: { enforceLimits: false },
	});
	prepare(sandbox);
	const nodeTypes = await host.nodeTypes();
	const { properties } = nodeTypes.find(({ name }) => name === 'n8n-nodes-spoki.spokiTool');
	const { operation } = theCase;
	const tool = forModel(theCase, properties);
	const model = await openModel({ host, test, reply: inOrder(replies(tool.values)) });
	const workflow = agentWorkflow({
		name: `Human review: ${test.name}`,
		model: model.credential,
		tools: [spokiTool({ name: gatedName, credential, operation, parameters: tool.parameters })],
		review: reviewNode({
			name: reviewName,
			credential,
			parameters: { phone: { __rl: true, mode: 'phone', value: person }, ...parameters },
		}),
		prompt: 'Go.',
	});
	const withInput = items === undefined ? workflow : putBefore(workflow, inputItems(items));
	const executionId = await host.runWorkflow(await host.createWorkflow(withInput));
	return new Review({ host, sandbox, model, executionId });
}

/**
 * What the model says when it wants the tool behind the question.
 *
 * @param {object} values for the tool
 * @param {object} [besides] what a model may add, though nobody has offered it
 */
export function wish(values, besides = {}) {
	return {
		tool: gatedName,
		values: { toolParameters: values, hitlParameters: {}, ...besides },
	};
}

/** An agent that waits for a person, and the person. */
class Review {
	constructor({ host, sandbox, model, executionId }) {
		this.host = host;
		this.sandbox = sandbox;
		this.model = model;
		this.executionId = executionId;
	}

	/**
	 * @param {number} [place] how manieth question, from 1
	 * @returns {Promise<any>} the message that the person got, once the execution waits for the answer
	 */
	async question(place = 1) {
		const { sentMessages } = this.sandbox.data;
		await waitUntil(
			`question ${place}`,
			async () => sentMessages.length >= place && (await this.#status()) === 'waiting',
			askMilliseconds,
		);
		return sentMessages[place - 1];
	}

	/** @returns {Promise<number[]>} what the waiting execution answered */
	async tap({ buttons }, word) {
		const { text, payload } = buttons.find((button) => button.text === word);
		return await this.write({ text, payload });
	}

	/** Likewise for a message in their own words. */
	async write(fields) {
		const own = [...this.sandbox.data.webhook.values()]
			.filter(({ url }) => url.includes('/webhook-waiting/'))
			.map(({ id }) => id);
		const { answers } = await this.sandbox.deliver('message.inbound', {
			from_phone: person,
			...fields,
		});
		return answers.filter(({ webhookId }) => own.includes(webhookId)).map(({ status }) => status);
	}

	/** @returns {Promise<any>} the execution that has ended well, and what the model read last of its wishes */
	async end() {
		const execution = await this.host.waitForExecution(this.executionId, endMilliseconds);
		assert.equal(execution.status, 'success', JSON.stringify(execution.data.resultData.error));
		const { results } = this.model.turns().at(-1);
		return { execution, told: results.map(({ text }) => JSON.parse(text)) };
	}

	/** @param {string} operation @returns {any[]} the requests to Spoki */
	sent(operation) {
		return this.sandbox.requests.filter((request) => request.operation === operation);
	}

	async #status() {
		return (await this.host.execution(this.executionId)).status;
	}
}

/** Lets items come to the agent. */
function putBefore(workflow, nodes) {
	const [start] = workflow.nodes;
	const to = (name) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
	const [first] = nodes;
	return {
		...workflow,
		nodes: [...workflow.nodes, ...nodes],
		connections: {
			...workflow.connections,
			[start.name]: to(first.name),
			[first.name]: to(inputName),
			[inputName]: to(agentName),
		},
	};
}
