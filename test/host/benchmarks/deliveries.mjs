/**
 * How many signed deliveries a second the Spoki Webhook Trigger takes in, beside n8n's plain Webhook
 * node, which checks and remembers nothing, in the same n8n.
 *
 *   node test/host/benchmarks/deliveries.mjs [--n8n <version>]      about 4 minutes
 */
import { randomUUID } from 'node:crypto';
import { waitUntil } from '../stage/waiting.mjs';
import { createWebhookTrigger } from '../stage/webhookTriggers.mjs';
import { plainWebhookWorkflow } from '../stage/workflows.mjs';
import { runBenchmark } from './bench.mjs';

const event = 'message.inbound';
const count = 500;
const atOnce = 20;
const rounds = 3;
const calmMilliseconds = 600_000;

await runBenchmark({ enforceLimits: false }, async ({ host, sandbox, credential, report }) => {
	const test = { name: 'benchmark' };
	const trigger = await createWebhookTrigger({ host, test, credential, sandbox });
	await host.activateWorkflow(trigger.workflowId);
	const [{ id: webhookId }] = trigger.registered;
	const path = randomUUID();
	const plainId = await host.createWorkflow(plainWebhookWorkflow('Plain webhook', path));
	await host.activateWorkflow(plainId);

	const contestants = {
		'Spoki Webhook Trigger': { workflowId: trigger.workflowId, options: { webhookId } },
		Webhook: { workflowId: plainId, options: { webhookId, url: `${host.url}/webhook/${path}` } },
	};

	/** @returns {Promise<number>} deliveries a second, until the last was answered */
	const rate = async ({ workflowId, options }, expected) => {
		let begun = 0;
		const start = performance.now();
		const deliverer = async () => {
			while (begun < count) {
				begun += 1;
				const { answers } = await sandbox.deliver(event, {}, options);
				if (answers[0].status !== 200) throw new Error(`It answered ${answers[0].status}.`);
			}
		};
		await Promise.all(Array.from({ length: atOnce }, deliverer));
		const seconds = (performance.now() - start) / 1000;
		// What one has begun is not to slow down the other.
		const isDone = async () => (await host.executionIdsOf(workflowId)).length === expected;
		await waitUntil(`${expected} executions`, isDone, calmMilliseconds);
		return count / seconds;
	};

	const rates = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
	for (let round = 1; round <= rounds; round += 1) {
		// Whoever begins has the emptier database: in turns.
		const names = Object.keys(contestants);
		for (const name of round % 2 === 0 ? names.reverse() : names) {
			report(`Round ${round}: ${count} deliveries to the ${name} …`);
			rates[name].push(await rate(contestants[name], count * round));
		}
	}

	const median = (values) => values.toSorted((left, right) => left - right)[(rounds - 1) / 2];
	const [spoki, plain] = Object.values(rates).map(median);
	console.log(`\nn8n ${host.version}, ${count} deliveries, ${atOnce} at once, ${rounds} rounds\n`);
	console.table(
		Object.fromEntries(
			Object.entries(rates).map(([name, values]) => [
				name,
				{ 'a second': Number(median(values).toFixed(1)), each: values.map(Math.round).join(', ') },
			]),
		),
	);
	console.log(`Rate, Spoki Webhook Trigger : Webhook = ${(spoki / plain).toFixed(2)} : 1\n`);
});
