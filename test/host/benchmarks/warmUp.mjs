import { ownSpoki } from './ownSpoki.mjs';
import { runNode } from './runNode.mjs';
import { customers, upsertNodes } from './upsertNodes.mjs';

const items = customers(20);

/**
 * Lets n8n do once what it will be measured at: the first execution loads what all others find loaded.
 *
 * @param {import('../host.mjs').Host} host
 */
export async function warmUp(host) {
	const closings = [];
	const stage = { host: async () => host, after: (close) => closings.push(close) };
	for (const nodeFor of Object.values(upsertNodes)) {
		const { sandbox, credential } = await ownSpoki(stage);
		await runNode(host, nodeFor({ credential, sandbox }), items);
	}
	for (const close of closings) await close();
}
