import { isError } from './conversation.mjs';
import { tokensOf } from '../stage/scriptedModel.mjs';

/**
 * What a model was asked, what it did, and what it read, for people.
 *
 * @param {import('../stage/scriptedModel.mjs').Turn[]} turns
 */
export function transcriptOf(turns) {
	const { prompt, results } = turns.at(-1);
	const lines = results.map(
		({ values: { id: _, ...values }, text }) =>
			`  > ${JSON.stringify(values)}\n  < ${tokensOf(text)} tokens: ${text}`,
	);
	return [`"${prompt}"`, ...lines].join('\n');
}

/**
 * @param {any[]} requests that have reached the model
 * @param {import('../stage/scriptedModel.mjs').Turn[]} turns the same
 */
export function figuresOf(requests, turns) {
	const { tools, results } = turns.at(-1);
	const answers = results.map(({ text }) => text);
	const read = answers.reduce((sum, text) => sum + tokensOf(text), 0);
	const all = requests.reduce((sum, { messages, tools: offered }) => {
		return sum + tokensOf({ messages, offered });
	}, 0);
	return [
		`${turns.length} steps`,
		`${results.length} calls`,
		`${answers.filter(isError).length} mistakes`,
		`tokens: ${tokensOf(tools)} to know the tool, ${read} read, ${all} in all requests`,
	].join(', ');
}
