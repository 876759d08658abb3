import { randomUUID } from 'node:crypto';
import { openRecorder } from './recorder.mjs';

/** Where a model is asked, in the way that OpenAI laid down and others have taken up. */
export const modelPath = 'v1/chat/completions';

/** What a token is reckoned as: it is what OpenAI reckons for English text. */
const charactersPerToken = 4;

/**
 * @typedef {object} ToolCall
 * @property {string} tool its name as it was offered
 * @property {Record<string, unknown>} values what the model gives it; n8n checks them by the tool's schema
 *
 * @typedef {object} ToolResult
 * @property {string} tool
 * @property {any} values what the model had given it
 * @property {string} text what came back
 *
 * @typedef {object} Turn what the model is to react to
 * @property {{ name: string, description: string, parameters: any }[]} tools that it may call
 * @property {ToolResult[]} results of its calls since somebody last spoke to it, the oldest first
 * @property {number} step how often it has been asked since somebody last spoke to it
 * @property {string} prompt what that somebody said
 * @property {any[]} messages all of it, as it arrived
 *
 * @typedef {string | ToolCall | ToolCall[]} Reply a text ends the agent's work
 */

/**
 * Starts a model that says what a test has laid down. n8n's own OpenAI node asks it.
 *
 * @param {object} options
 * @param {import('../host.mjs').Host} options.host
 * @param {{ after: (close: () => Promise<void>) => void }} options.test whose end is the model's end
 * @param {((turn: Turn) => Reply)} options.reply
 */
export async function openModel({ host, test, reply }) {
	const recorder = await openRecorder(test);
	return {
		credential: await modelCredential(host, recorder),
		...listenAsModel(recorder, reply),
	};
}

/** @returns {Promise<{ id: string, name: string }>} the credential for a model at the recorder */
export async function modelCredential(host, { url }) {
	const data = { apiKey: 'none', url: `${url}/v1` };
	return await host.createCredential('Scripted model', data, 'openAiApi');
}

/**
 * Lets a recorder answer as a model.
 *
 * @param {Awaited<ReturnType<typeof openRecorder>>} recorder
 * @param {(turn: Turn) => Reply} reply
 */
export function listenAsModel(recorder, reply) {
	const requests = recorder.received(modelPath);
	recorder.answer(modelPath, (body) => {
		const turn = turnOf(body);
		return { body: completion(reply(turn), turn.step) };
	});
	return {
		/** What n8n has asked: `tools` and `messages` as they were sent. The list goes on growing. */
		requests,
		/** @returns {Turn[]} the same, as the replies were made of it */
		turns: () => requests.map(turnOf),
	};
}

/**
 * Replies that come one after the other, whatever the tools give.
 *
 * @param {(Reply | ((turn: Turn) => Reply))[]} steps
 * @returns {(turn: Turn) => Reply}
 */
export function inOrder(steps) {
	return (turn) => {
		const step = steps[turn.step] ?? 'Nothing is left to be said.';
		return typeof step === 'function' ? step(turn) : step;
	};
}

/** A text, or whatever else can be written as JSON, in tokens. Nobody knows those of a model exactly. */
export function tokensOf(value) {
	const text = typeof value === 'string' ? value : JSON.stringify(value);
	return Math.ceil(text.length / charactersPerToken);
}

function turnOf({ messages, tools = [] }) {
	const prompted = messages.findLastIndex(({ role }) => role === 'user');
	const since = messages.slice(prompted + 1);
	const calls = since.flatMap(({ tool_calls: made = [] }) => made);
	const results = since
		.filter(({ role }) => role === 'tool')
		.map((result) => resultOf(result, calls));
	return {
		tools: tools.map((tool) => tool.function),
		results,
		step: stepAfter(calls),
		prompt: textOf(messages[prompted].content),
		messages,
	};
}

function resultOf({ tool_call_id: id, content }, calls) {
	const call = calls.find((one) => one.id === id).function;
	return { tool: call.name, values: JSON.parse(call.arguments), text: textOf(content) };
}

/** A content is a text, or parts that hold texts. */
function textOf(content) {
	return typeof content === 'string' ? content : content.map(({ text }) => text).join('');
}

/** An answer as OpenAI gives it. */
function completion(reply, step) {
	const message =
		typeof reply === 'string'
			? { role: 'assistant', content: reply }
			: {
					role: 'assistant',
					content: null,
					tool_calls: [reply].flat().map((call) => callOf(call, step)),
				};
	return {
		id: 'completion',
		object: 'chat.completion',
		created: 0,
		model: 'scripted',
		choices: [
			{ index: 0, message, finish_reason: typeof reply === 'string' ? 'stop' : 'tool_calls' },
		],
		usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
	};
}

/** n8n takes calls apart that were made together, so each bears the step that it belongs to. */
function stepAfter(calls) {
	return calls.reduce((step, { id }) => Math.max(step, Number(id.split('_')[1]) + 1), 0);
}

function callOf({ tool, values }, step) {
	return {
		id: `call_${step}_${randomUUID()}`,
		type: 'function',
		function: { name: tool, arguments: JSON.stringify(values) },
	};
}
