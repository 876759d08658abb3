import { test } from 'node:test';
import { onEachN8n } from './stage/hosts.mjs';
import { startOwnN8n } from './stage/ownN8n.mjs';
import { checkRestart } from './stage/restarts.mjs';

onEachN8n(
	'A restart of n8n',
	({ host: { version }, tarball }) => {
		test('repeats no ticket, and brings those that came meanwhile once', async (test) => {
			const own = await startOwnN8n({ test, version, tarball });
			await checkRestart({ test, own });
		});
	},
	{ concurrency: true },
);
