import { test } from 'node:test';
import { onEachN8n } from './stage/hosts.mjs';
import { checkRestart } from './stage/restarts.mjs';

// Off by default in n8n 2.
const environment = {
	N8N_SCHEDULER_ENABLED: 'true',
	N8N_SCHEDULER_POLL_TRIGGERS_ENABLED: 'true',
	N8N_POLLER_DURABLE_CURSORS_ENABLED: 'true',
};

onEachN8n(
	"A restart of n8n under n8n's scheduler",
	({ host: { version }, tarball }) => {
		// n8n 1 has no scheduler.
		if (version.startsWith('1.')) return;
		test('repeats no ticket, and brings those that came meanwhile once', async (test) => {
			await checkRestart({ test, version, tarball, environment });
		});
	},
	{ concurrency: true },
);
