import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { arriveMany, idsOf } from './stage/arrivals.mjs';
import { createCalledWorkflow } from './stage/calledWorkflows.mjs';
import { assertFailedInTheMiddle, assertNobodyTwice, failingSends } from './stage/failingSends.mjs';
import { onEachQueueN8n } from './stage/queueSuites.mjs';
import {
	assertAllDoneOnce,
	assertShared,
	figuresOf,
	runWithSharedKey,
} from './stage/sharedKey.mjs';
import { openSpoki } from './stage/spoki.mjs';
import { createTrigger } from './stage/triggers.mjs';
import { waitUntil } from './stage/waiting.mjs';
import { createWebhookTrigger } from './stage/webhookTriggers.mjs';

const waitMilliseconds = 300_000;
const operation = 'message.send';
const event = 'contact.created';
const quietPolls = 2;

onEachQueueN8n('Queue mode', (started) => {
	/** The name of the worker that ran an execution, which no other did. */
	const runnerOf = (executionId) => {
		const ran = started().whoRan(executionId);
		assert.equal(ran.length, 1, `execution ${executionId} was begun ${ran.length} times`);
		return ran[0].name;
	};

	describe('with all processes at work', { concurrency: true }, () => {
		test('workflows on both workers that share a key: all done, and nothing twice', async (test) => {
			const queue = started();
			const { sandbox, credential } = await openSpoki({ host: queue.host, test });
			const runs = await runWithSharedKey({ queue, test, sandbox, credential });
			assertAllDoneOnce(runs, sandbox);
			assertShared(runs, queue.workers, runnerOf);
			figuresOf(runs, sandbox, runnerOf).forEach((line) => test.diagnostic(line));
		});

		test('the Spoki Trigger on the main process puts out each contact once, on the workers', async (test) => {
			const { host } = started();
			const { sandbox, credential } = await openSpoki({ host, test });
			const parameters = { events: ['contactCreated'] };
			const trigger = await createTrigger({ host, test, credential, sandbox, parameters });
			await trigger.activate(test);
			const arrived = [];
			for (const count of [3, 20, 1]) {
				arrived.push(...arriveMany(sandbox, 'contact', count));
				await trigger.waitForRecords(arrived.length);
				await trigger.waitForNextPoll();
			}
			await trigger.waitForPolls(quietPolls);
			assert.deepEqual(idsOf((await trigger.outputs()).flat()), arrived);
			for (const { id } of await trigger.executions()) runnerOf(id);
		});

		test('the Spoki Webhook Trigger starts one execution on a worker for each event', async (test) => {
			const { host } = started();
			const { sandbox, credential } = await openSpoki({ host, test });
			const trigger = await createWebhookTrigger({
				host,
				test,
				credential,
				sandbox,
				parameters: { events: [event] },
			});
			await trigger.activate(test);
			const expected = [];
			for (let time = 0; time < 3; time += 1) {
				const { envelope, statuses } = await trigger.deliver(event);
				assert.deepEqual(statuses, [200]);
				await trigger.waitForExecutions(expected.push(envelope.event_uuid));
				// Once more, and at the same moment.
				const again = [1, 2].map(() => trigger.deliver(event, {}, { envelope }));
				for (const one of await Promise.all(again)) assert.deepEqual(one.statuses, [200]);
			}
			// What the last of them had started would stand before this one.
			const { envelope } = await trigger.deliver(event);
			expected.push(envelope.event_uuid);
			assert.deepEqual(await trigger.startedBy(expected.length), expected);
			for (const id of await host.executionIdsOf(trigger.workflowId)) runnerOf(id);
			await trigger.deactivate();
		});
	});

	test('a worker that is to end finishes what it has begun, and Retry on the other writes to nobody twice', async (test) => {
		const { host, workers } = started();
		const { sandbox, credential } = await openSpoki({ host, test });
		let goOn;
		sandbox.failNext({ operation, until: new Promise((resolve) => (goOn = resolve)) });
		const nodes = failingSends({ sandbox, credential, ordered: 1 });
		const workflow = await createCalledWorkflow({ host, test, name: test.name, nodes });
		await workflow.call();
		await waitUntil('the first message', () => sandbox.requests.length > 0, waitMilliseconds);
		const ranBy = runnerOf(await workflow.begun(1));
		const worker = workers.find(({ name }) => name === ranBy);
		const stopped = worker.stop();
		await waitUntil(
			'the worker begins to end',
			() => worker.log.includes('Received SIGTERM'),
			waitMilliseconds,
		);
		goOn();
		const failed = await workflow.ended(1);
		assertFailedInTheMiddle(failed);
		await stopped;

		await host.retryExecution(failed.id);
		const retried = await workflow.ended(2);
		assertNobodyTwice(retried, sandbox);
		assert.notEqual(runnerOf(retried.id), ranBy);
	});

	test('a restart of the main process, after a failure behind each trigger: no event is lost, and none comes twice', async (test) => {
		const queue = started();
		const { main } = queue;
		// Each has a Spoki of its own: what is delivered there is not what is polled here.
		const open = async (create, name) => {
			const { sandbox, credential } = await openSpoki({ host: main.host, test });
			const nodes = failingSends({ sandbox, credential });
			const parameters = { events: [name] };
			const trigger = await create({
				host: main.host,
				test,
				credential,
				sandbox,
				parameters,
				nodes,
			});
			await main.host.activateWorkflow(trigger.workflowId);
			return { sandbox, trigger };
		};
		const [polling, listening] = await Promise.all([
			open(createTrigger, 'ticketCreated'),
			open(createWebhookTrigger, event),
		]);
		const before = arriveMany(polling.sandbox, 'ticket', 1);
		const first = await listening.trigger.deliver(event);
		for (const { trigger } of [polling, listening]) {
			const failed = await waitUntil(
				'the first execution has failed',
				async () =>
					(await main.host.executionsOf(trigger.workflowId)).find(
						({ status }) => status === 'error',
					),
				waitMilliseconds,
			);
			assertFailedInTheMiddle(await main.host.execution(failed.id));
			runnerOf(failed.id);
		}
		const { port } = new URL(main.host.url);
		await main.stop();

		const meanwhile = arriveMany(polling.sandbox, 'ticket', 2);
		// Also the one that has ended before.
		await Promise.all([main.start({ port: Number(port) }), queue.startWorkers()]);
		const pollingAgain = polling.trigger.on(main.host);
		const listeningAgain = listening.trigger.on(main.host);
		const expected = [...before, ...meanwhile];
		await pollingAgain.waitForRecords(expected.length);
		const second = await listeningAgain.deliver(event);
		for (const { envelope } of [first, second, first]) {
			const { statuses } = await listeningAgain.deliver(event, {}, { envelope });
			assert.deepEqual(statuses, [200]);
		}
		await pollingAgain.waitForPolls(quietPolls);
		assert.deepEqual(idsOf((await pollingAgain.outputs()).flat()), expected);
		assert.deepEqual(
			await listeningAgain.startedBy(2),
			[first, second].map(({ envelope }) => envelope.event_uuid),
		);
		for (const { workflowId } of [pollingAgain, listeningAgain]) {
			await main.host.deactivateWorkflow(workflowId);
		}
	});

	test('a worker that is killed: nothing is begun anew, so nobody gets twice what it may have sent', async (test) => {
		const queue = started();
		const { host, workers } = queue;
		await queue.startWorkers();
		const { sandbox, credential } = await openSpoki({ host, test });
		sandbox.failNext({ operation, delayMilliseconds: 0 });
		sandbox.failNext({ operation, until: new Promise(() => {}) });
		const nodes = failingSends({ sandbox, credential, ordered: 2 });
		const workflow = await createCalledWorkflow({ host, test, name: test.name, nodes });
		await workflow.call();
		await waitUntil('the second message', () => sandbox.requests.length > 1, waitMilliseconds);
		const id = await workflow.begun(1);
		const ranBy = runnerOf(id);
		const killed = Date.now();
		await workers.find(({ name }) => name === ranBy).kill();
		const { status } = await workflow.ended(1);
		test.diagnostic(`n8n notices it after ${Math.round((Date.now() - killed) / 1000)} s`);
		assert.equal(status, 'error');
		assert.equal(runnerOf(id), ranBy);

		// n8n has lost where the execution stood: it fails once more before the node is asked.
		await host.retryExecution(id);
		assert.equal((await workflow.ended(2)).status, 'error');
		assert.equal(sandbox.requests.length, 2);
	});
});
