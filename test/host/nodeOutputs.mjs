/**
 * What each node of an execution did, in the order in which the nodes began.
 *
 * @typedef {object} NodeOutput
 * @property {string} name of the node
 * @property {string} status such as `success`
 * @property {string} [error] message of the error that stopped it
 * @property {Record<string, unknown>[]} items the json of what it put out
 *
 * @param {any} execution as a Host returns it
 * @returns {NodeOutput[]}
 */
export function nodeOutputs(execution) {
	const runs = Object.entries(execution.data.resultData.runData).map(([name, [run]]) => ({
		name,
		run,
	}));
	runs.sort((a, b) => a.run.executionIndex - b.run.executionIndex);
	return runs.map(({ name, run }) => ({
		name,
		status: run.executionStatus,
		error: run.error?.message,
		items: (run.data?.main?.[0] ?? []).map(({ json }) => json),
	}));
}

/**
 * @param {any} execution as a Host returns it
 * @returns {string | undefined} why it ended without success, as n8n says it
 */
export function executionError(execution) {
	const { error } = execution.data.resultData;
	if (error === undefined) return undefined;
	const node = error.node?.name;
	const description = error.description ? ` (${error.description})` : '';
	return `${node ? `${node}: ` : ''}${error.message}${description}`;
}
