import { itemsOf, runLine } from '../stage/runs.mjs';
import { httpRequestNode, inputItems, spokiNode } from '../stage/workflows.mjs';

const runMilliseconds = 300_000;
const nodeName = 'Upserts';
const firstNumber = 500_000;

/** The two nodes that are compared: they send the same requests with the same credential. */
export const contestants = {
	Spoki: ({ credential, options }) =>
		spokiNode({
			name: nodeName,
			credential,
			operation: 'contact.upsert',
			parameters: {
				phone: '={{ $json.phone }}',
				additionalFields: { firstName: '={{ $json.first_name }}' },
				options,
			},
			onError: 'continueRegularOutput',
		}),
	'HTTP Request': ({ credential, sandbox }) =>
		httpRequestNode({
			name: nodeName,
			credential,
			url: `${sandbox.url}/api/1/contacts/sync/`,
			body: '={{ { "phone": $json.phone, "first_name": $json.first_name } }}',
		}),
};

/**
 * Lets one of the two nodes create contacts in a sandbox that is as new.
 *
 * @param {{ host: import('../host.mjs').Host, sandbox: any, credential: object }} stage
 * @param {keyof typeof contestants} contestant
 * @param {number} count of contacts
 * @param {object} [options] of the Spoki node
 * @returns {Promise<{ milliseconds: number, requests: number, refused: number, arrived: number }>}
 *   the node's own time, and what the sandbox received, refused for its limit, and holds
 */
export async function upsert({ host, sandbox, credential }, contestant, count, options = {}) {
	sandbox.reset();
	const items = Array.from({ length: count }, (_, index) => ({
		phone: `+390000${firstNumber + index}`,
		first_name: `Customer ${index}`,
	}));
	const node = contestants[contestant]({ credential, sandbox, options });
	const nodes = [...inputItems(items), node];
	const execution = await runLine(host, `${count} by ${contestant}`, nodes, runMilliseconds);
	if (execution.status !== 'success' || itemsOf(execution, nodeName).length !== count) {
		throw new Error(`${contestant} did not come to its end: ${execution.status}.`);
	}

	const [{ executionTime }] = execution.data.resultData.runData[nodeName];
	const stored = new Set(Array.from(sandbox.data.contact.values(), ({ phone }) => phone));
	return {
		milliseconds: executionTime,
		requests: sandbox.requests.length,
		refused: sandbox.requests.filter(({ status }) => status === 429).length,
		arrived: items.filter(({ phone }) => stored.has(phone)).length,
	};
}
