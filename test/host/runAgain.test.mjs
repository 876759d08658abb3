import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { onEachN8n } from './stage/hosts.mjs';
import { itemsOf } from './stage/runs.mjs';
import { openSpoki } from './stage/spoki.mjs';
import { waitUntil } from './stage/waiting.mjs';
import { inputItems, lineOf, spokiNode, webhookWorkflow } from './stage/workflows.mjs';

const runMilliseconds = 60_000;
const phones = ['+390000700001', '+390000700002', '+390000700003', '+390000700004'];

/** Four messages, of which Spoki refuses the third, once. */
function nodesOf({ sandbox, credential }) {
	const operation = 'message.send';
	for (const _ of phones.slice(0, 2)) sandbox.failNext({ operation, delayMilliseconds: 0 });
	sandbox.failNext({ operation, status: 400, body: { phone: ['Too odd.'] } });
	return [
		...inputItems(phones.map((phone) => ({ phone }))),
		spokiNode({
			credential,
			operation: 'message.sendText',
			parameters: { phone: '={{ $json.phone }}', text: 'The kiln is open' },
		}),
	];
}

function reached({ requests }) {
	return requests.filter(({ status }) => status < 300).map(({ body }) => body.phone);
}

function assertFailedInTheMiddle({ status, data }) {
	assert.equal(status, 'error');
	const { error } = data.resultData;
	assert.match(error.message, /Too odd/);
	assert.match(error.description, /2 of 4 items went through, not carried out: item 3\./);
}

function assertNobodyTwice(execution, sandbox) {
	assert.equal(execution.status, 'success');
	assert.deepEqual(reached(sandbox), phones);
	assert.deepEqual(
		itemsOf(execution, 'Spoki').map(({ json }) => json.sentBefore),
		[true, true, undefined, undefined],
	);
	const [{ hints }] = execution.data.resultData.runData.Spoki;
	assert.match(hints.map(({ message }) => message).join(), /had sent items 0, 1 already/);
}

onEachN8n('A failed workflow that is run again', ({ host }) => {
	test('by hand: writes to nobody twice', async (test) => {
		const { sandbox, credential } = await openSpoki({ host, test });
		const id = await host.createWorkflow(lineOf(test.name, nodesOf({ sandbox, credential })));
		const run = async () =>
			await host.waitForExecution(await host.runWorkflow(id), runMilliseconds);
		assertFailedInTheMiddle(await run());
		assertNobodyTwice(await run(), sandbox);
	});

	test('by Retry in the list of executions: writes to nobody twice', async (test) => {
		const { sandbox, credential } = await openSpoki({ host, test });
		const path = randomUUID();
		const id = await host.createWorkflow(
			webhookWorkflow(test.name, path, nodesOf({ sandbox, credential })),
		);
		const execution = async (number) => {
			const { id: found } = await waitUntil(
				`execution ${number}`,
				async () => (await host.executionsOf(id))[number - 1],
				runMilliseconds,
			);
			return await host.waitForExecution(found, runMilliseconds);
		};
		await host.activateWorkflow(id);
		test.after(() => host.deactivateWorkflow(id));
		await fetch(`${host.url}/webhook/${path}`, { method: 'POST' });
		const failed = await execution(1);
		assert.equal(failed.mode, 'webhook');
		assertFailedInTheMiddle(failed);
		await host.retryExecution(failed.id);
		const retried = await execution(2);
		assert.equal(retried.mode, 'retry');
		assertNobodyTwice(retried, sandbox);
	});
});
