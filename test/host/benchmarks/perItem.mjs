import { BareClient } from './bareClient.js';
import { ownSpoki } from './ownSpoki.mjs';
import { runNode } from './runNode.mjs';
import { median, medianRatio } from './statistics.js';
import { arrivedCustomers, customers, upsertNodes, upsertPath } from './upsertNodes.mjs';

const items = customers(1_000);
// Even, so that each comes first equally often: what follows another run tends to be faster.
const rounds = 8;
const options = { pacing: 'onlyWhenRefused' };

/** What a contact costs where nothing holds anybody up: three ways, taking turns. */
export const perItem = { name: 'perItem', isAlone: true, measure };

async function measure(stage) {
	const { host, sandbox, credential, apiKey } = await ownSpoki(stage, { enforceLimits: false });
	const byNode = (nodeFor) => async () =>
		(await runNode(host, nodeFor({ credential, sandbox, options }), items)).milliseconds;
	const contestants = {
		Spoki: byNode(upsertNodes.spoki),
		'HTTP Request': byNode(upsertNodes.httpRequest),
		'keep-alive loop': () => byLoop({ url: sandbox.url, apiKey }),
	};
	const figures = await inTurns(stage, contestants, sandbox);

	const { Spoki: spoki, ...others } = figures;
	return Object.entries(others).map(([name, figure]) => ({
		what: 'An upsert without limit and latency',
		figure: median(spoki),
		unit: 'ms',
		beside: { name, figure: median(figure) },
		ratio: medianRatio(spoki, figure),
		...(name === 'HTTP Request' && { aim: { of: 'ratio', is: 'at most', value: 0.9 } }),
	}));
}

/** @returns {Promise<Record<string, number[]>>} milliseconds for each item, by contestant and round */
async function inTurns(stage, contestants, sandbox) {
	const turns = Object.entries(contestants);
	const figures = Object.fromEntries(turns.map(([name]) => [name, []]));
	// Round 0 only warms up. The order changes with each round.
	for (let round = 0; round <= rounds; round += 1) {
		for (const [name, run] of round % 2 === 0 ? turns : turns.toReversed()) {
			sandbox.reset();
			const milliseconds = await run();
			const lost = items.length - arrivedCustomers(sandbox, items);
			if (lost > 0) throw new Error(`${name} lost ${lost} contacts.`);
			stage.report(`round ${round}: ${name} ${Math.round(milliseconds)} ms`);
			if (round > 0) figures[name].push(milliseconds / items.length);
		}
	}
	return figures;
}

async function byLoop(settings) {
	const client = new BareClient(settings);
	const start = performance.now();
	for (const item of items) await client.send('POST', upsertPath, item);
	const milliseconds = performance.now() - start;
	client.close();
	return milliseconds;
}
