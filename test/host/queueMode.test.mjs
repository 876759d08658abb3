import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { arriveMany, idsOf } from './stage/arrivals.mjs';
import { createCalledWorkflow } from './stage/calledWorkflows.mjs';
import { assertFailedInTheMiddle, assertNobodyTwice, failingSends } from './stage/failingSends.mjs';
import { onEachN8n } from './stage/hosts.mjs';
import { startQueueN8n, workerConcurrency } from './stage/queueMode.mjs';
import { checkRestart } from './stage/restarts.mjs';
import { itemsOf } from './stage/runs.mjs';
import { openSpoki } from './stage/spoki.mjs';
import { createTrigger } from './stage/triggers.mjs';
import { waitUntil } from './stage/waiting.mjs';
import { createWebhookTrigger } from './stage/webhookTriggers.mjs';
import { inputItems, spokiNode } from './stage/workflows.mjs';

const beginMilliseconds = 300_000;
const gatheringMilliseconds = 120_000;
const event = 'contact.created';
const quietPolls = 2;

/** Four workflows of each kind: together more than one worker runs at a time, and more than one minute allows. */
const kinds = [
	{
		operation: 'contact.upsert',
		sends: 'contact.upsert',
		limit: 120,
		itemsEach: 45,
		firstNumber: 300_000,
		parameters: { phone: '={{ $json.phone }}' },
	},
	{
		operation: 'message.sendText',
		sends: 'message.send',
		limit: 60,
		itemsEach: 20,
		firstNumber: 310_000,
		parameters: { phone: '={{ $json.phone }}', text: 'The kiln is open' },
	},
];
const workflowsEach = 4;

onEachN8n('Queue mode', ({ host: { version }, tarball }) => {
	let queue;
	let close = async () => {};
	before(async () => {
		const suite = { after: (closeAll) => (close = closeAll) };
		queue = await startQueueN8n({ test: suite, version, tarball });
	});
	after(() => close());

	describe('with all processes at work', { concurrency: true }, () => {
		test('workflows on both workers that share a key: all done, and nothing twice', async (test) => {
			const { host } = queue;
			const { sandbox, credential } = await openSpoki({ host, test });
			const plans = kinds.flatMap((kind) =>
				Array.from({ length: workflowsEach }, (_, place) => ({
					kind,
					phones: phonesOf(kind, place),
				})),
			);
			const workflows = await Promise.all(
				plans.map(({ kind, phones }, place) =>
					createCalledWorkflow({
						host,
						test,
						name: `Queue mode ${place}`,
						nodes: [
							...inputItems(phones.map((phone) => ({ phone }))),
							spokiNode({ credential, operation: kind.operation, parameters: kind.parameters }),
						],
					}),
				),
			);
			// None is through before all have begun, so one worker alone cannot hold them.
			assert.ok(plans.length > workerConcurrency);
			const haveBegun = waitUntil(
				'all executions have sent something',
				() => plans.every(({ kind, phones }) => sentTo(sandbox, kind, phones).length > 0),
				beginMilliseconds,
			);
			for (const { sends } of kinds) {
				sandbox.failNext({ operation: sends, times: Infinity, until: haveBegun });
			}
			const start = Date.now();
			const [executions] = await Promise.all([
				Promise.all(
					workflows.map(async (workflow) => {
						await workflow.call();
						return await workflow.ended(1);
					}),
				),
				haveBegun,
			]);
			const seconds = Math.round((Date.now() - start) / 1000);

			const ranBy = executions.map(({ id }) => onlyRunner(queue, id));
			assert.deepEqual(
				[...new Set(ranBy)].sort(),
				queue.workers.map(({ name }) => name),
			);
			for (const [place, { kind, phones }] of plans.entries()) {
				assert.equal(executions[place].status, 'success');
				const items = itemsOf(executions[place], 'Spoki');
				assert.deepEqual(
					items.map(({ pairedItem }) => pairedItem.item),
					phones.map((_, item) => item),
				);
				const accepted = sentTo(sandbox, kind, phones).filter(({ status }) => status < 300);
				assert.deepEqual(accepted.map(({ body }) => body.phone).sort(), phones);
			}
			for (const kind of kinds) {
				const sent = sandbox.requests.filter(({ operation }) => operation === kind.sends);
				const refused = sent.filter(({ status }) => status === 429).length;
				assert.equal(sent.length - refused, workflowsEach * kind.itemsEach);
				assert.ok(workflowsEach * kind.itemsEach > kind.limit);
				const own = ranBy.filter((_, place) => plans[place].kind === kind);
				const shares = queue.workers.map(
					({ name }) => `${name} ${own.filter((one) => one === name).length}`,
				);
				test.diagnostic(
					`${kind.operation}: ${sent.length - refused} done, ${refused} refused, executions: ${shares.join(', ')}`,
				);
			}
			test.diagnostic(`${seconds} s`);
		});

		test('the Spoki Trigger on the main process puts out each contact once, on the workers', async (test) => {
			const { host } = queue;
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
			for (const { id } of await trigger.executions()) onlyRunner(queue, id);
		});

		test('the Spoki Webhook Trigger starts one execution on a worker for each event', async (test) => {
			const { host } = queue;
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
			for (const id of await host.executionIdsOf(trigger.workflowId)) onlyRunner(queue, id);
			await trigger.deactivate();
		});
	});

	test('a worker that is to end finishes its execution, and Retry on the other writes to nobody twice', async (test) => {
		const { host, workers } = queue;
		const { sandbox, credential } = await openSpoki({ host, test });
		const workflow = await createCalledWorkflow({
			host,
			test,
			name: test.name,
			nodes: failingSends({ sandbox, credential }),
		});
		await workflow.call();
		const failed = await workflow.ended(1);
		assertFailedInTheMiddle(failed);
		const ranBy = workers.find(({ name }) => name === onlyRunner(queue, failed.id));
		await ranBy.stop();
		await host.retryExecution(failed.id);
		const retried = await workflow.ended(2);
		assertNobodyTwice(retried, sandbox);
		assert.notEqual(onlyRunner(queue, retried.id), ranBy.name);
		await ranBy.start();
	});
});

/** The name of the worker that ran an execution, which no other did. */
function onlyRunner(queue, executionId) {
	const ran = queue.whoRan(executionId);
	assert.equal(ran.length, 1, `execution ${executionId} was begun ${ran.length} times`);
	return ran[0].name;
}

function phonesOf({ firstNumber, itemsEach }, place) {
	const first = firstNumber + place * itemsEach;
	return Array.from({ length: itemsEach }, (_, index) => `+390000${first + index}`);
}

function sentTo(sandbox, { sends }, phones) {
	return sandbox.requests.filter(
		({ operation, body }) => operation === sends && phones.includes(body.phone),
	);
}
