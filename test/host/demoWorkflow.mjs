import { readFileSync } from 'node:fs';

const file = new URL('workflows/demo.json', import.meta.url);

/**
 * @param {{ id: string, name: string }} credential the Spoki credential that its nodes use
 * @returns {object} the demo workflow, ready for `createWorkflow`
 */
export function demoWorkflow(credential) {
	const workflow = JSON.parse(readFileSync(file, 'utf8'));
	const nodes = workflow.nodes.map((node) =>
		isSpoki(node) ? { ...node, credentials: { spokiApi: credential } } : node,
	);
	return { ...workflow, nodes };
}

function isSpoki({ type }) {
	return type.startsWith('n8n-nodes-spoki.');
}
