import { after, before } from 'node:test';
import { onEachN8n } from './hosts.mjs';
import { startQueueN8n } from './queueMode.mjs';

/**
 * Defines a suite of tests for each n8n, started in queue mode for them.
 *
 * @param {string} name what the tests are about
 * @param {(started: () => import('./queueMode.mjs').QueueN8n) => void} define calls `test`, in which the
 *   n8n has started
 */
export function onEachQueueN8n(name, define) {
	const defineOn = ({ host: { version }, tarball }) => {
		let queue;
		let close = async () => {};
		before(async () => {
			const suite = { after: (closeAll) => (close = closeAll) };
			queue = await startQueueN8n({ test: suite, version, tarball });
		});
		after(() => close());
		define(() => queue);
	};
	onEachN8n(name, defineOn, { sideBySide: true });
}
