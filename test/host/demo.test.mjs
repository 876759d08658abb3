import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoFaults } from './demoVerdict.mjs';
import { demoWorkflow } from './demoWorkflow.mjs';
import { onEachN8n } from './stage/hosts.mjs';
import { openSpoki } from './stage/spoki.mjs';

const runMilliseconds = 300_000;

onEachN8n('The demo workflow', ({ host }) => {
	test('puts six new customers on a list and reads them back', async (test) => {
		const { sandbox, credential } = await openSpoki({ host, test });
		const credentialTest = await host.testCredential(credential.id);
		const workflowId = await host.createWorkflow(demoWorkflow(credential));
		const executionId = await host.runWorkflow(workflowId);
		const execution = await host.waitForExecution(executionId, runMilliseconds);

		const spokiContacts = [...sandbox.data.contact.values()];
		assert.deepEqual(demoFaults({ credentialTest, execution, spokiContacts }), []);
	});
});
