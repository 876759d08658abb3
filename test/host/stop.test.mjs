import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { onEachN8n } from './stage/hosts.mjs';
import { itemsOf, runLine, startLine } from './stage/runs.mjs';
import { openSpoki } from './stage/spoki.mjs';
import { spokiNode } from './stage/workflows.mjs';
import { waitUntil } from './stage/waiting.mjs';

const phone = '+390000800001';
const requestMilliseconds = 120_000;
// Enough for the next request to be made up and to have begun to wait.
const settleMilliseconds = 500;
const quietMilliseconds = 1_500;
const minuteSeconds = 60;
// So long that the workflow is stopped before, on any machine.
const refusalSeconds = 30;

onEachN8n(
	'Stop',
	({ host }) => {
		test('ends the wait for a documented limit at once, and nothing more is sent', async (test) => {
			const { sandbox, credential } = await openSpoki({ host, test });
			const [listId] = sandbox.data.list.keys();
			const sync = (name, options) =>
				spokiNode({
					name,
					credential,
					operation: 'list.syncContacts',
					parameters: { listId: { __rl: true, mode: 'id', value: String(listId) }, phone, options },
					onError: 'continueRegularOutput',
				});
			// One sync a minute: the second waits before it sends anything.
			const executionId = await startLine(host, 'Stop: limit', [sync('First'), sync('Second')]);
			await stopAfterFirstRequest({ host, sandbox, executionId });

			// A node that goes on waiting would still stand in the queue, and a minute more would pass.
			const later = await runLine(host, 'Stop: later', [sync('Third', { maxWait: 0 })]);
			const [{ json }] = itemsOf(later, 'Third');
			const [, seconds] = /possible in (\d+) seconds?$/.exec(json.error.message);
			assert.ok(Number(seconds) <= minuteSeconds, json.error.message);

			await sleep(quietMilliseconds);
			assert.equal(sandbox.requests.length, 1);
		});

		test('ends the wait that Spoki asked for at once, and nothing more is sent', async (test) => {
			const { sandbox, credential } = await openSpoki({ host, test });
			sandbox.failNext({ status: 429, headers: { 'Retry-After': String(refusalSeconds) } });
			const executionId = await startLine(host, 'Stop: refusal', [
				spokiNode({ credential, operation: 'contact.upsert', parameters: { phone } }),
			]);

			await stopAfterFirstRequest({ host, sandbox, executionId });
			// Longer than the wait would have been.
			await sleep(refusalSeconds * 1000 + settleMilliseconds);
			assert.equal(sandbox.requests.length, 1);
		});
	},
	{ concurrency: true },
);

async function stopAfterFirstRequest({ host, sandbox, executionId }) {
	await waitUntil(
		'the first request arrives',
		() => sandbox.requests.length > 0,
		requestMilliseconds,
	);
	await sleep(settleMilliseconds);
	assert.equal((await host.execution(executionId)).status, 'running');

	await host.stopExecution(executionId);
	const { status } = await host.waitForExecution(executionId, requestMilliseconds);
	assert.equal(status, 'canceled');
	// It did not end by sending what it waited for.
	assert.equal(sandbox.requests.length, 1);
}
