import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createWebhookTrigger } from '../stage/webhookTriggers.mjs';
import { plainWebhookWorkflow } from '../stage/workflows.mjs';
import { ownSpoki } from './ownSpoki.mjs';
import { median, medianRatio } from './statistics.js';

const event = 'message.inbound';
const count = 200;
const atOnce = 20;
const rounds = 2;
const lookMilliseconds = 250;
const moments = ['the last was answered', 'the last execution has ended'];

/**
 * How many signed deliveries a second the Spoki Webhook Trigger takes in, beside n8n's plain Webhook
 * node, which checks and remembers nothing. n8n 2 makes a sandbox for expressions at each call of a
 * webhook; its own node is spared that as long as it holds no expression, and no other node ever is. So
 * that node stands here twice.
 */
export const deliveries = { name: 'deliveries', isAlone: true, measure };

async function measure(stage) {
	const { host, sandbox, credential } = await ownSpoki(stage, { enforceLimits: false });
	const trigger = await createWebhookTrigger({ host, test: stage, credential, sandbox });
	await trigger.activate(stage);
	const [{ id: webhookId }] = trigger.registered;
	const plain = async (name, options) => {
		const path = randomUUID();
		const workflow = plainWebhookWorkflow(name, path);
		workflow.nodes[0].parameters.options = options;
		const workflowId = await host.createWorkflow(workflow);
		await host.activateWorkflow(workflowId);
		stage.after(() => host.deactivateWorkflow(workflowId));
		return { workflowId, options: { webhookId, url: `${host.url}/webhook/${path}` } };
	};
	const contestants = {
		'Spoki Webhook Trigger': { workflowId: trigger.workflowId, options: { webhookId } },
		Webhook: await plain('Webhook', {}),
		'Webhook with an expression': await plain('Expression', { responseData: '={{ "ok" }}' }),
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
			stage.report(`round ${round}: ${name} ${measured.map(Math.round).join(', ')}`);
			if (round > 0) measured.forEach((rate, moment) => figures[place][moment].push(rate));
		}
	}

	const [spoki, ...others] = figures;
	const [, ...names] = Object.keys(contestants);
	return moments.flatMap((until, moment) =>
		others.map((other, place) => ({
			what: `Deliveries a second until ${until}`,
			figure: median(spoki[moment]),
			beside: { name: names[place], figure: median(other[moment]) },
			ratio: medianRatio(spoki[moment], other[moment]),
		})),
	);
}
