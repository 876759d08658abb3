import { SpokiApi } from '../../credentials/SpokiApi.credentials';
import { Spoki } from '../../nodes/Spoki/Spoki.node';
import { startSandbox } from '../sandbox';
import { runSpokiNode } from './engine';

type SandboxOptions = NonNullable<Parameters<typeof startSandbox>[0]>;
type NodeRun = Parameters<typeof runSpokiNode>[2];

/** A key that stands in nothing else, so that any trace of it can be found. */
export const SENTINEL_KEY = 'sentinel-7c1f0b9e';

/**
 * A Spoki of its own for a test, and the node in n8n's engine connected to it. Its address is its
 * own too, so no other test shares its rate limits.
 */
export async function openShop(options: SandboxOptions = {}) {
	const sandbox = await startSandbox({ apiKey: SENTINEL_KEY, ...options });
	const run = (node: Omit<NodeRun, 'credential'> & Partial<Pick<NodeRun, 'credential'>>) =>
		runSpokiNode(new Spoki(), new SpokiApi(), {
			credential: { apiKey: SENTINEL_KEY, baseUrl: sandbox.url },
			...node,
		});
	return { sandbox, run };
}

export type Shop = Awaited<ReturnType<typeof openShop>>;

/** A record locator as a workflow file holds it. */
export const byId = (value: unknown) => ({ __rl: true, mode: 'id', value });
