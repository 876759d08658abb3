import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attacks } from './stage/attacks.mjs';
import { onEachN8n } from './stage/hosts.mjs';
import { openSpoki } from './stage/spoki.mjs';
import { waitUntil } from './stage/waiting.mjs';
import { createWebhookTrigger } from './stage/webhookTriggers.mjs';

const received = 'message.inbound';
const created = 'contact.created';
const burst = 500;
const atOnce = 20;
const burstMilliseconds = 600_000;
const removalMilliseconds = 60_000;

onEachN8n('Spoki Webhook Trigger', ({ host }) => {
	const open = async (test, parameters = {}) => {
		const { sandbox, credential, apiKey } = await openSpoki({ host, test });
		const trigger = await createWebhookTrigger({ host, test, credential, sandbox, parameters });
		return { sandbox, trigger, credential, apiKey };
	};
	const secretOf = (sandbox, trigger, event) => {
		const { id } = trigger.registered.find((webhook) => webhook.event === event);
		return sandbox.data.webhookSecrets.get(id);
	};

	test('registers one webhook for each event, and removes exactly its own', async (test) => {
		const { sandbox, trigger } = await open(test, { events: [received, created] });
		const foreign = structuredClone([...sandbox.data.webhook.values()]);
		await trigger.activate(test);
		assert.deepEqual(
			trigger.registered.map(({ event, url, version, is_active }) => [
				event,
				url,
				version,
				is_active,
			]),
			[
				[received, trigger.address, 2, true],
				[created, trigger.address, 2, true],
			],
		);
		for (const { id } of trigger.registered) {
			assert.deepEqual(sandbox.data.webhookExpands.get(id), ['contact']);
		}
		await trigger.deactivate();
		assert.deepEqual([...sandbox.data.webhook.values()], foreign);
	});

	test('has exactly the right webhooks after each of three activations, and after a crash', async (test) => {
		const { sandbox, trigger } = await open(test, { events: [received] });
		// A registration of which n8n stored nothing.
		const leftover = { version: 2, is_active: true, url: trigger.address };
		sandbox.data.webhook.set(9001, { id: 9001, event: received, ...leftover });
		sandbox.data.webhook.set(9002, { id: 9002, event: created, ...leftover });
		const ids = new Set();
		for (let time = 1; time <= 3; time += 1) {
			await trigger.activate(test);
			assert.deepEqual(
				trigger.registered.map(({ event }) => event),
				[received],
			);
			const [{ id }] = trigger.registered;
			assert.ok(!ids.has(id) && id !== 9001);
			ids.add(id);
			assert.deepEqual((await trigger.deliver(received)).statuses, [200]);
			await trigger.deactivate();
			assert.deepEqual(trigger.registered, []);
		}
		await trigger.waitForExecutions(3);
	});

	test('a signed delivery starts one execution, whose item is right', async (test) => {
		const { sandbox, trigger } = await open(test);
		await trigger.activate(test);
		const [contact] = sandbox.data.contact.values();
		const text = 'Ciao 👋 "perché"\n<b>no</b>';
		const { envelope, statuses } = await trigger.deliver(received, {
			text,
			from_phone: contact.phone,
		});
		assert.deepEqual(statuses, [200]);
		await trigger.waitForExecutions(1);
		const [{ json }] = await trigger.items();
		assert.deepEqual(
			[json.event, json.eventId, json.text, json.phone, json.contact.id, json.messageId],
			[received, envelope.event_uuid, text, contact.phone, contact.id, envelope.data.uuid],
		);
		await trigger.deactivate();
	});

	test('attacks start nothing, and what only looks odd starts its execution', async (test) => {
		const { sandbox, trigger } = await open(test, { events: [received, created] });
		await trigger.activate(test);
		const secrets = {
			secret: secretOf(sandbox, trigger, received),
			other: secretOf(sandbox, trigger, created),
		};
		const answered = {};
		for (const [name, { options }] of Object.entries(attacks)) {
			const made = typeof options === 'function' ? options(secrets) : options;
			[answered[name]] = (await trigger.deliver(received, {}, made)).statuses;
		}
		const expected = Object.entries(attacks).map(([name, { status }]) => [name, status]);
		assert.deepEqual(answered, Object.fromEntries(expected));

		const good = [];
		for (const options of [{}, { chunked: true }, { gzip: true }, { ageSeconds: 290 }]) {
			const { envelope, statuses } = await trigger.deliver(received, {}, options);
			assert.deepEqual(statuses, [200], JSON.stringify(options));
			// Replayed, and twice at the same moment.
			const again = [1, 2].map(() => trigger.deliver(received, {}, { envelope }));
			for (const one of await Promise.all(again)) assert.deepEqual(one.statuses, [200]);
			good.push(envelope.event_uuid);
		}
		// What the last of them had started would stand before this one.
		const { envelope } = await trigger.deliver(created);
		assert.deepEqual(await trigger.startedBy(good.length + 1), [...good, envelope.event_uuid]);
		await trigger.deactivate();
	});

	test('the same event at the same moment starts one execution', async (test) => {
		const { sandbox, trigger } = await open(test);
		await trigger.activate(test);
		const { envelope } = await trigger.deliver(
			received,
			{},
			{ send: async () => ({ status: 0, body: '' }) },
		);
		const all = Array.from({ length: atOnce }, () => trigger.deliver(received, {}, { envelope }));
		for (const one of await Promise.all(all)) assert.deepEqual(one.statuses, [200]);
		await trigger.deliver(received);
		await trigger.waitForExecutions(2);
		assert.equal((await trigger.items()).length, 2);
		await trigger.deactivate();
	});

	test('a test beside the active workflow has a webhook and an execution of its own', async (test) => {
		const { sandbox, trigger } = await open(test);
		await trigger.activate(test);
		await trigger.listen();
		assert.equal(trigger.registered.length, 1);
		const { envelope, statuses } = await trigger.deliver(received);
		assert.deepEqual(statuses, [200, 200]);
		await trigger.waitForExecutions(2);
		for (const mode of ['webhook', 'manual']) {
			const items = await trigger.items(mode);
			assert.deepEqual(
				items.map(({ json }) => json.eventId),
				[envelope.event_uuid],
				mode,
			);
		}
		await trigger.listen();
		await host.stopListening(trigger.workflowId);
		const isGone = () => trigger.registeredForTest.length === 0;
		await waitUntil('the webhook of the test is removed', isGone, removalMilliseconds);
		assert.equal(trigger.registered.length, 1);
		await trigger.deactivate();
	});

	test('what cannot be registered is said where the workflow is switched on', async (test) => {
		const { sandbox, trigger } = await open(test, { filters: { phone: 'Anna' } });
		await assert.rejects(
			host.activateWorkflow(trigger.workflowId),
			/'Phone' is not a phone number: Anna\. Write digits only/,
		);
		await trigger.deactivate();
		assert.deepEqual(trigger.registered, []);
		assert.equal(sandbox.requests.filter(({ method }) => method === 'POST').length, 0);
	});

	test(`of ${burst} events that come as fast as they go none is lost and none comes twice`, async (test) => {
		const { sandbox, trigger } = await open(test);
		await trigger.activate(test);
		const sent = [];
		const deliverer = async () => {
			while (sent.length < burst) {
				const place = sent.push('') - 1;
				const { envelope, statuses } = await trigger.deliver(received, { text: `${place}` });
				assert.deepEqual(statuses, [200]);
				sent[place] = envelope.event_uuid;
			}
		};
		await Promise.all(Array.from({ length: atOnce }, deliverer));
		await trigger.waitForExecutions(burst, burstMilliseconds);
		const items = await trigger.items();
		assert.deepEqual(items.map(({ json }) => json.eventId).sort(), sent.sort());
		await trigger.deactivate();
	});
});
