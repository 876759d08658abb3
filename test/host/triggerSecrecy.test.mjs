import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { onEachN8n } from './stage/hosts.mjs';
import { openSpoki } from './stage/spoki.mjs';
import { createTrigger } from './stage/triggers.mjs';

onEachN8n(
	'Secrecy of the Spoki Trigger',
	({ host }) => {
		test('the key is in no execution and not in the log', async (test) => {
			const apiKey = `sentinel-${randomUUID()}`;
			// Stands beside the key in everything that Spoki says. Where it arrives, the search is at the right place.
			const marker = `marker-${randomUUID()}`;
			const echo = `${marker} with the key ${apiKey}.`;
			const { sandbox, credential } = await openSpoki({ host, test, apiKey });
			const parameters = { events: ['ticketCreated'], options: { simplify: false } };
			const trigger = await createTrigger({ host, test, credential, sandbox, parameters });

			sandbox.arrive('ticket', { title: echo });
			const manual = await trigger.fetchTestEvent();
			sandbox.failNext({ status: 400, body: { detail: echo } });
			const refused = await trigger.fetchTestEvent();
			assert.equal(refused.execution.status, 'error');

			await trigger.activate(test);
			sandbox.failNext({ status: 401, body: { detail: echo } });
			sandbox.failNext({ status: 400, body: { detail: echo } });
			sandbox.failNext({ dropConnection: true });
			await trigger.waitForPolls(3);
			sandbox.arrive('ticket', { title: echo });
			await trigger.waitForRecords(1);

			const executions = [manual.execution, refused.execution, ...(await trigger.executions())];
			const texts = await Promise.all(executions.map(({ id }) => host.executionText(id)));
			assert.equal(sandbox.requests.at(-1).headers['x-spoki-api-key'], apiKey);
			assert.ok(texts.every((text) => !text.includes(apiKey)));
			for (const text of [texts[0], texts[1], texts.at(-1)]) assert.ok(text.includes(marker));
			assert.ok(!host.log.includes(apiKey));
		});
	},
	{ concurrency: true },
);
