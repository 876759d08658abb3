/** The name of the tool that the conversations use. */
export const toolName = 'Spoki';

/** A question about the actions, such as `list ticket`. */
export const ask = (action) => ({ tool: toolName, values: { action } });

/** An action that is to be carried out. */
export const call = (action, values) => ({ tool: toolName, values: { action, values } });

/**
 * What an action has given, in all of its calls.
 *
 * @param {import('../stage/scriptedModel.mjs').Turn} turn
 * @param {string} action
 * @returns {any[]}
 */
export function found({ results }, action) {
	const texts = results.filter(({ values }) => values.action === action).map(({ text }) => text);
	return texts.filter((text) => !isError(text)).flatMap((text) => JSON.parse(text));
}

/** n8n puts an error in the place of the items, with more or with less that belongs to it. */
export function isError(text) {
	return text.startsWith('[{"error":');
}
