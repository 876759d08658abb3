import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEachN8n } from './stage/hosts.mjs';
import { startOwnN8n } from './stage/ownN8n.mjs';
import { openSpoki } from './stage/spoki.mjs';
import { waitUntil } from './stage/waiting.mjs';
import { createWebhookTrigger } from './stage/webhookTriggers.mjs';

const [received, changed, created] = ['message.inbound', 'message.outbound', 'contact.created'];
const registrationMilliseconds = 120_000;

/** By default n8n 2 leaves an interrupted publication alone for two minutes. */
const hurried = {
	N8N_WORKFLOW_PUBLICATION_OUTBOX_LEASE_SECONDS: '30',
	N8N_WORKFLOW_PUBLICATION_OUTBOX_POLL_INTERVAL_MS: '2000',
};

const eventsOf = (webhooks) => webhooks.map(({ event }) => event).sort();
const idsOf = (webhooks) => webhooks.map(({ id }) => id);

onEachN8n('The webhooks of a Spoki Webhook Trigger', ({ host, host: { version }, tarball }) => {
	const open = async (test, events, on = host) => {
		const spoki = await openSpoki({ host: on, test });
		const parameters = { events };
		const trigger = await createWebhookTrigger({ host: on, test, ...spoki, parameters });
		return { ...spoki, trigger };
	};
	const assertStarted = async (trigger, envelopes) => {
		const ids = envelopes.map(({ event_uuid }) => event_uuid);
		assert.deepEqual(await trigger.startedBy(ids.length), ids);
	};

	test('follow another selection', async (test) => {
		const { trigger } = await open(test, [received, created]);
		await trigger.activate(test);
		await trigger.change({ parameters: { events: [changed, received], statuses: ['sent'] } });
		assert.deepEqual(eventsOf(trigger.registered), [received, changed]);
		const first = await trigger.deliver(received);
		const second = await trigger.deliver(changed);
		assert.deepEqual([first.statuses, second.statuses], [[200], [200]]);
		await assertStarted(trigger, [first.envelope, second.envelope]);

		await trigger.deactivate();
		assert.deepEqual(trigger.registered, []);
	});

	test('follow the node under another name', async (test) => {
		const { trigger } = await open(test, [received]);
		await trigger.activate(test);
		await trigger.change({ name: 'Chi ha scritto?' });
		assert.deepEqual(eventsOf(trigger.registered), [received]);
		assert.deepEqual((await trigger.deliver(received)).statuses, [200]);
		await trigger.waitForExecutions(1);
		await trigger.deactivate();
		assert.deepEqual(trigger.registered, []);
	});

	test('follow another key: the account before proves nothing any more', async (test) => {
		const { trigger, credential, sandbox } = await open(test, [received]);
		await trigger.activate(test);
		const left = idsOf(trigger.registered);
		const other = await openSpoki({ host, test });
		const moved = trigger.at(other.sandbox);
		const {
			apiKey,
			sandbox: { url: baseUrl },
		} = other;
		await host.updateCredential(credential, { apiKey, baseUrl });
		await trigger.deactivate();
		await moved.activate(test);
		assert.deepEqual(eventsOf(moved.registered), [received]);
		// Nobody has the key any more that could remove it.
		assert.deepEqual(idsOf(trigger.registered), left);
		assert.deepEqual((await trigger.deliver(received)).statuses, [401]);
		const { envelope, statuses } = await moved.deliver(received);
		assert.deepEqual(statuses, [200]);
		await assertStarted(moved, [envelope]);
		await moved.deactivate();
		assert.deepEqual(moved.registered, []);
		assert.ok(sandbox.data.webhook.has(left[0]));
	});

	test("of two workflows are each its own, and nobody else's are touched", async (test) => {
		const { trigger, sandbox, credential } = await open(test, [received]);
		const options = { host, test, sandbox, credential, parameters: { events: [received] } };
		const other = await createWebhookTrigger(options);
		// As near as another one can be.
		const near = { version: 2, is_active: true, event: received, url: `${trigger.address}/2` };
		sandbox.data.webhook.set(9001, { id: 9001, ...near });
		const foreign = structuredClone([...sandbox.data.webhook.values()]);
		await Promise.all([trigger.activate(test), other.activate(test)]);
		const { envelope } = await sandbox.deliver(received);
		await assertStarted(trigger, [envelope]);
		await assertStarted(other, [envelope]);
		// What was meant for one of them is nothing to the other, however well it is signed.
		const [[{ id: webhookId }], url] = [trigger.registered, other.address];
		const { answers } = await sandbox.deliver(received, {}, { webhookId, url });
		assert.deepEqual(
			answers.map(({ status }) => status),
			[401],
		);
		await trigger.deactivate();
		assert.deepEqual(eventsOf(other.registered), [received]);
		const later = await other.deliver(received);
		assert.deepEqual(later.statuses, [200]);
		await assertStarted(other, [envelope, later.envelope]);
		await other.deactivate();
		assert.deepEqual([...sandbox.data.webhook.values()], foreign);
	});

	test('come back, switched off and on, when somebody has removed or changed them in Spoki', async (test) => {
		const { trigger, sandbox } = await open(test, [received, changed, created]);
		await trigger.activate(test);
		const [gone, off, turned] = trigger.registered;
		sandbox.data.webhook.delete(gone.id);
		off.is_active = false;
		sandbox.data.webhookSecrets.set(turned.id, 'whsec_another');
		assert.deepEqual((await trigger.deliver(received)).statuses, []);
		assert.deepEqual((await trigger.deliver(changed)).statuses, []);
		assert.deepEqual((await trigger.deliver(created)).statuses, [401]);
		await trigger.deactivate();
		assert.deepEqual(trigger.registered, []);
		await trigger.activate(test);
		assert.deepEqual(eventsOf(trigger.registered), [created, received, changed]);
		assert.deepEqual((await trigger.deliver(created)).statuses, [200]);
		await trigger.deactivate();
	});

	test('are right again after a crash in the middle of a registration', async (test) => {
		const own = await startOwnN8n({ test, version, tarball, environment: hurried });
		const { trigger, sandbox } = await open(test, [received, created], own.host);
		// Spoki has made the second one; n8n ends before it hears of it.
		sandbox.failNext({ operation: 'webhook.create', delayMilliseconds: 1 });
		sandbox.failNext({
			operation: 'webhook.create',
			afterHandling: true,
			until: new Promise(() => {}),
		});
		void own.host.activateWorkflow(trigger.workflowId).catch(() => undefined);
		const isMade = () => trigger.registered.length === 2;
		await waitUntil('two webhooks', isMade, registrationMilliseconds);
		const left = idsOf(trigger.registered);
		const { port } = new URL(own.host.url);
		await own.kill();
		await own.start({ port: Number(port) });

		const again = trigger.on(own.host);
		await own.host.deactivateWorkflow(again.workflowId);
		assert.deepEqual(again.registered, []);
		await own.host.activateWorkflow(again.workflowId);
		assert.deepEqual(eventsOf(again.registered), [created, received]);
		assert.deepEqual(
			idsOf(again.registered).filter((id) => left.includes(id)),
			[],
		);
		const { envelope, statuses } = await again.deliver(received);
		assert.deepEqual(statuses, [200]);
		await assertStarted(again, [envelope]);
		await own.host.deactivateWorkflow(again.workflowId);
		assert.deepEqual(again.registered, []);
	});
});
