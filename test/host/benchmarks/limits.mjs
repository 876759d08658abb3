/**
 * What becomes of 300 contacts when Spoki takes 120 a minute: the Spoki node beside the HTTP Request
 * node with the same credential, each going on after errors.
 *
 *   node test/host/benchmarks/limits.mjs [--n8n <version>]      about 3 minutes
 */
import { runBenchmark } from './bench.mjs';
import { contestants, upsert } from './upserts.mjs';

const count = 300;

await runBenchmark({ windowMilliseconds: 60_000, enforceLimits: true }, async (stage) => {
	const outcomes = {};
	for (const contestant of Object.keys(contestants)) {
		stage.report(`${count} contacts by the ${contestant} node …`);
		outcomes[contestant] = await upsert(stage, contestant, count);
	}

	const { Spoki: spoki, 'HTTP Request': httpRequest } = outcomes;
	console.log(`\nn8n ${stage.host.version}, ${count} contacts, 120 requests a minute allowed\n`);
	console.table(
		Object.fromEntries(
			Object.entries(outcomes).map(([name, { milliseconds, requests, refused, arrived }]) => [
				name,
				{
					seconds: Number((milliseconds / 1000).toFixed(1)),
					requests,
					'answered 429': refused,
					arrived,
					lost: count - arrived,
				},
			]),
		),
	);
	console.log(
		`Arrived, Spoki : HTTP Request = ${(spoki.arrived / httpRequest.arrived).toFixed(2)} : 1\n`,
	);
});
