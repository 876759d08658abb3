/**
 * How many signed deliveries a second the Spoki Webhook Trigger takes in, beside n8n's plain Webhook
 * node, which checks and remembers nothing, in the same n8n.
 *
 *   node test/host/benchmarks/deliveries.mjs [--n8n <version>]      about 6 minutes
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createWebhookTrigger } from '../stage/webhookTriggers.mjs';
import { plainWebhookWorkflow } from '../stage/workflows.mjs';
import { runBenchmark } from './bench.mjs';

const event = 'message.inbound';
const count = 500;
const atOnce = 20;
// Even, so that each comes first equally often.
const rounds = 4;
const lookMilliseconds = 250;
const moments = ['the last was answered', 'the last execution has ended'];

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

	/** @returns {Promise<number[]>} deliveries a second, one for each of `moments` */
	const rates = async ({ workflowId, options }, expected) => {
		let begun = 0;
		const start = performance.now();
		const perSecond = () => (count * 1000) / (performance.now() - start);
		const deliverer = async () => {
			while (begun < count) {
				begun += 1;
				const { answers } = await sandbox.deliver(event, {}, options);
				if (answers[0].status !== 200) throw new Error(`It answered ${answers[0].status}.`);
			}
		};
		await Promise.all(Array.from({ length: atOnce }, deliverer));
		const answered = perSecond();
		// Whoever answers before he has done the work has not done it faster.
		while ((await host.endedExecutions(workflowId)) < expected) await sleep(lookMilliseconds);
		return [answered, perSecond()];
	};

	const figures = Object.keys(contestants).map(() => moments.map(() => []));
	// Round 0 only warms up. The order changes with each round.
	for (let round = 0; round <= rounds; round += 1) {
		const turns = [...Object.entries(contestants).entries()];
		for (const [place, [name, contestant]] of round % 2 === 0 ? turns : turns.reverse()) {
			const measured = await rates(contestant, count * (round + 1));
			report(
				`${round === 0 ? 'Warming up' : `Round ${round}`}: ${name} ${measured.map(Math.round).join(', ')}`,
			);
			if (round > 0) measured.forEach((rate, moment) => figures[place][moment].push(rate));
		}
	}

	console.log(`\nn8n ${host.version}, ${count} deliveries, ${atOnce} at once, ${rounds} rounds\n`);
	for (const [moment, until] of moments.entries()) {
		const [spoki, plain] = figures.map((rounds) => rounds[moment]);
		const ofRounds = median(spoki.map((rate, round) => rate / plain[round]));
		const [own, others] = [spoki, plain].map(median).map((rate) => rate.toFixed(1));
		console.log(`A second, until ${until}: Spoki Webhook Trigger ${own}, Webhook ${others}`);
		console.log(`  median of the rounds' ratios ${ofRounds.toFixed(2)} : 1\n`);
	}
});

function median(values) {
	const sorted = values.toSorted((left, right) => left - right);
	const middle = sorted.length / 2;
	return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2;
}
