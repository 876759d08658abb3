import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toolName } from './agents/conversation.mjs';
import { assertMistakes, tasks } from './agents/tasks.mjs';
import { transcriptOf, figuresOf } from './agents/transcript.mjs';
import { agentName, agentWorkflow, anyActionTool } from './stage/agents.mjs';
import { onEachN8n } from './stage/hosts.mjs';
import { itemsOf } from './stage/runs.mjs';
import { inOrder, openModel } from './stage/scriptedModel.mjs';
import { openSpoki } from './stage/spoki.mjs';

const runMilliseconds = 120_000;

/** Prints what was said, for somebody who wants to read it. */
const isPrinted = process.env.TRANSCRIPTS === 'yes';

onEachN8n("Ten tasks of a shop's day, through Any Action", ({ host }) => {
	for (const [name, task] of Object.entries(tasks)) {
		test(name, async (test) => {
			const { sandbox, credential } = await openSpoki({ host, test });
			task.prepare?.(sandbox.data);
			const model = await openModel({ host, test, reply: inOrder(task.replies) });
			const { allow, allowedActions, prompt } = task;
			const workflow = agentWorkflow({
				name: test.name,
				model: model.credential,
				tools: [anyActionTool({ name: toolName, credential, allow, allowedActions })],
				prompt,
			});
			const executionId = await host.runWorkflow(await host.createWorkflow(workflow));
			const execution = await host.waitForExecution(executionId, runMilliseconds);
			const turns = model.turns();
			if (isPrinted) console.log(transcriptOf(turns));
			console.log(`${name}: ${figuresOf(model.requests, turns)}`);

			assert.equal(execution.status, 'success', JSON.stringify(execution.data.resultData.error));
			assertMistakes(task, turns.at(-1).results);
			assert.equal(itemsOf(execution, agentName)[0].json.output, task.answer);
			// Each n8n has its own order for calls that are made together.
			const sent = sandbox.requests.map(({ operation, body }) =>
				body ? [operation, body] : [operation],
			);
			assert.deepEqual(sorted(sent), sorted(task.sent));
		});
	}
});

function sorted(requests) {
	return [...requests].sort(([one], [other]) => one.localeCompare(other));
}
