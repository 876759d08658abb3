import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCalledWorkflow } from './stage/calledWorkflows.mjs';
import { assertFailedInTheMiddle, assertNobodyTwice, failingSends } from './stage/failingSends.mjs';
import { onEachN8n } from './stage/hosts.mjs';
import { openSpoki } from './stage/spoki.mjs';
import { lineOf } from './stage/workflows.mjs';

const runMilliseconds = 60_000;

onEachN8n('A failed workflow that is run again', ({ host }) => {
	test('by hand: writes to nobody twice', async (test) => {
		const { sandbox, credential } = await openSpoki({ host, test });
		const id = await host.createWorkflow(lineOf(test.name, failingSends({ sandbox, credential })));
		const run = async () =>
			await host.waitForExecution(await host.runWorkflow(id), runMilliseconds);
		assertFailedInTheMiddle(await run());
		assertNobodyTwice(await run(), sandbox);
	});

	test('by Retry in the list of executions: writes to nobody twice', async (test) => {
		const { sandbox, credential } = await openSpoki({ host, test });
		const workflow = await createCalledWorkflow({
			host,
			test,
			name: test.name,
			nodes: failingSends({ sandbox, credential }),
		});
		await workflow.call();
		const failed = await workflow.ended(1);
		assert.equal(failed.mode, 'webhook');
		assertFailedInTheMiddle(failed);
		await host.retryExecution(failed.id);
		const retried = await workflow.ended(2);
		assert.equal(retried.mode, 'retry');
		assertNobodyTwice(retried, sandbox);
	});
});
