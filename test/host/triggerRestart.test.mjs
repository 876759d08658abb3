import { test } from 'node:test';
import { onEachN8n } from './stage/hosts.mjs';
import { checkRestart } from './stage/restarts.mjs';

onEachN8n(
	'A restart of n8n',
	({ host: { version }, tarball }) => {
		test('repeats no ticket, and brings those that came meanwhile once', async (test) => {
			await checkRestart({ test, version, tarball });
		});
	},
	{ concurrency: true },
);
