import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askingNode } from './stage/askingWorkflow.mjs';
import { createCalledWorkflow } from './stage/calledWorkflows.mjs';
import { onEachN8n } from './stage/hosts.mjs';
import { AskingWorkflow, createQuestion } from './stage/questions.mjs';
import { itemsOf } from './stage/runs.mjs';
import { openSpoki } from './stage/spoki.mjs';
import { waitUntil } from './stage/waiting.mjs';
import { lineOf } from './stage/workflows.mjs';

const secondMilliseconds = 120_000;
const operation = 'message.send';
const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 100 };
const lostAnswer = { operation, dropConnection: true, afterHandling: true };
const isResumed = ({ body }) => body.includes('"resumed":true');

onEachN8n('Send and Wait for Reply asks once and goes on once', ({ host }) => {
	/** A question that came through has one message, one answer, and leaves nothing behind. */
	const assertAskedOnce = async (workflow, question) => {
		assert.deepEqual([workflow.messages.length, workflow.webhooks.length], [1, 1]);
		assert.ok(isResumed(await question.tap(0)));
		const { status, items } = await question.ended();
		assert.deepEqual([status, items.length, items[0].approved], ['success', 1, true]);
		assert.deepEqual(workflow.answered, items);
		assert.deepEqual([workflow.messages.length, workflow.webhooks.length], [1, 0]);
	};

	for (const [way, parameters] of [
		['chat', {}],
		['link', { answerBy: 'link' }],
	]) {
		test(`four right answers at the same moment, by ${way}`, async (test) => {
			const workflow = await createQuestion({ host, test, parameters });
			const question = await workflow.ask();
			const [url] = /http:\S+$/.exec(workflow.messages[0].text) ?? [];
			const body = () => new URLSearchParams({ answer: '0' });
			const press = async () => await (await fetch(url, { method: 'POST', body: body() })).text();
			const tap = async () => await question.tap(0);
			const answers = Array.from({ length: 4 }, way === 'link' ? press : tap);
			const answered = await Promise.all(answers.map((answer) => answer));
			if (way === 'chat') assert.equal(answered.filter(isResumed).length, 1);
			const { status, items } = await question.ended();
			assert.deepEqual([status, items.length, items[0].approved], ['success', 1, true]);

			// What another of them had begun would be through before this one is.
			const next = await workflow.ask();
			if (way === 'chat') await next.tap(1);
			else {
				const [second] = /http:\S+$/.exec(workflow.messages[1].text) ?? [];
				await fetch(second, { method: 'POST', body: new URLSearchParams({ answer: '1' }) });
			}
			const later = await next.ended();
			assert.deepEqual(
				workflow.answered.map(({ approved }) => approved),
				[true, false],
			);
			assert.equal(later.items[0].approved, false);
			assert.equal((await host.executionsOf(workflow.workflowId)).length, 2);
			assert.deepEqual([workflow.messages.length, workflow.webhooks.length], [2, 0]);
		});
	}

	test('two questions in one workflow, each answered as soon as it is asked', async (test) => {
		const { sandbox, credential } = await openSpoki({ host, test });
		const names = ['Spoki', 'The "second" {{ $json }} \\ `one` 👋'];
		const nodes = names.map((name) => askingNode({ name, credential }));
		const workflowId = await host.createWorkflow(lineOf(test.name, nodes));
		const workflow = new AskingWorkflow({ host, workflowId, sandbox });
		const question = await workflow.ask();
		assert.ok(isResumed(await question.tap(0)));
		const isAsked = () => workflow.messages.length === 2;
		await waitUntil('the second question', isAsked, secondMilliseconds);
		await question.waitUntilAsked();
		assert.ok(isResumed(await question.tap(1)));
		const { status, execution } = await question.ended();
		assert.equal(status, 'success');
		assert.deepEqual(
			names.map((name) => itemsOf(execution, name).map(({ json }) => json.approved)),
			[[true], [false]],
		);
		assert.deepEqual([workflow.messages.length, workflow.webhooks], [2, []]);
	});

	test('Retry On Fail is refused, and where it is allowed nobody is asked twice', async (test) => {
		const refused = await createQuestion({ host, test, settings: retrying });
		const { status, data } = await refused.fail();
		assert.equal(status, 'error');
		assert.match(data.resultData.error.message, /'Retry On Fail' is on/);
		assert.deepEqual(refused.sandbox.requests, []);

		const parameters = { options: { allowRetryOnFail: true } };
		// n8n takes an item with this field for a failure, and begins the node anew.
		const items = [{ error: 'it says so' }];
		const workflow = await createQuestion({ host, test, parameters, settings: retrying, items });
		await assertAskedOnce(workflow, await workflow.ask());
	});

	test('Retry On Fail asks anew what Spoki has refused for the moment', async (test) => {
		const parameters = { options: { allowRetryOnFail: true } };
		const workflow = await createQuestion({ host, test, parameters, settings: retrying });
		workflow.sandbox.failNext({ operation, status: 400, body: { phone: ['Too odd.'] } });
		await assertAskedOnce(workflow, await workflow.ask());
	});

	test('Retry On Fail does not ask anew what Spoki may have sent', async (test) => {
		const parameters = { options: { allowRetryOnFail: true } };
		const workflow = await createQuestion({ host, test, parameters, settings: retrying });
		workflow.sandbox.failNext(lostAnswer);
		const { status, data } = await workflow.fail();
		assert.equal(status, 'error');
		assert.match(data.resultData.error.message, /may have (been )?sent/);
		assert.deepEqual([workflow.messages.length, workflow.webhooks.length], [1, 0]);
		assert.deepEqual(workflow.answered, []);
	});

	test('an uncertain answer is an error, and Retry by hand says so instead of asking again', async (test) => {
		const { sandbox, credential } = await openSpoki({ host, test });
		const nodes = [askingNode({ credential })];
		const workflow = await createCalledWorkflow({ host, test, name: test.name, nodes });
		const webhooks = () => [...sandbox.data.webhook.values()];
		const foreign = structuredClone(webhooks());
		sandbox.failNext(lostAnswer);
		await workflow.call();
		const failed = await workflow.ended(1);
		assert.equal(failed.status, 'error');
		assert.match(failed.data.resultData.error.description, /may already have carried it out/);
		assert.deepEqual(webhooks(), foreign);
		await host.retryExecution(failed.id);
		const retried = await workflow.ended(2);
		assert.equal(retried.status, 'error');
		assert.match(retried.data.resultData.error.message, /may have sent item 0 already/);
		assert.equal(sandbox.data.sentMessages.length, 1);
		assert.deepEqual(webhooks(), foreign);
	});

	for (const [what, failure, message] of [
		['message', { operation, status: 400, body: { phone: ['Too odd.'] } }, /Too odd/],
		['webhook', { operation: 'webhook.create', status: 400, body: { url: ['No.'] } }, /No\./],
	]) {
		test(`a ${what} that Spoki refuses leaves nothing behind`, async (test) => {
			const workflow = await createQuestion({ host, test });
			workflow.sandbox.failNext(failure);
			const { status, data } = await workflow.fail();
			assert.equal(status, 'error');
			assert.match(data.resultData.error.message, message);
			assert.deepEqual([workflow.messages, workflow.webhooks, workflow.answered], [[], [], []]);
		});
	}
});
