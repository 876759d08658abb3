import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEachN8n } from './stage/hosts.mjs';
import { startOwnN8n } from './stage/ownN8n.mjs';
import { openSpoki } from './stage/spoki.mjs';
import { createWebhookTrigger } from './stage/webhookTriggers.mjs';

const event = 'message.inbound';

onEachN8n(
	'A restart of n8n',
	({ host: { version }, tarball }) => {
		test('between two deliveries of one event starts one execution, and registers nothing anew', async (test) => {
			const own = await startOwnN8n({ test, version, tarball });
			const { sandbox, credential } = await openSpoki({ host: own.host, test });
			const before = await createWebhookTrigger({
				host: own.host,
				test,
				credential,
				sandbox,
				parameters: { events: [event] },
			});
			await own.host.activateWorkflow(before.workflowId);
			const registered = structuredClone(before.registered);
			const first = await before.deliver(event);
			await before.waitForExecutions(1);

			const { port } = new URL(own.host.url);
			await own.stop();
			const lost = await before.deliver(event);
			assert.deepEqual(lost.statuses, [0]);
			await own.start({ port: Number(port) });

			const after = before.on(own.host);
			for (const { envelope } of [first, first, lost]) {
				const { statuses } = await after.deliver(event, {}, { envelope });
				assert.deepEqual(statuses, [200]);
			}
			await after.waitForExecutions(2);
			assert.deepEqual(
				(await after.items()).map(({ json }) => json.eventId),
				[first, lost].map(({ envelope }) => envelope.event_uuid),
			);
			assert.deepEqual(after.registered, registered);
			await own.host.deactivateWorkflow(after.workflowId);
			assert.deepEqual(after.registered, []);
		});
	},
	{ concurrency: true },
);
